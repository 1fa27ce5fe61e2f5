import { hasAtMost } from "./has-at-most.ts";

/** Elements of HTML that may have a shadow root; custom elements may too. From the DOM standard, "attach a shadow root". */
const MAY_HOST = new Set(
  "ARTICLE ASIDE BLOCKQUOTE BODY DIV FOOTER H1 H2 H3 H4 H5 H6 HEADER MAIN NAV P SECTION SPAN".split(" "),
);

/**
 * Find the shadow roots below a root, in document order and from the outside in.
 *
 * Every element has to be looked at, so this is done after the page's own text was read; yields after every 64 elements.
 *
 * @param open - Opens an element's shadow root, also a closed one.
 */
export function* findShadowRoots(
  root: Node,
  open: (element: Element) => ShadowRoot | null,
  found: (shadow: ShadowRoot) => void,
): Generator<void, void> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  let count = 0;
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node instanceof Element && (MAY_HOST.has(node.nodeName) || node.nodeName.includes("-"))) {
      const shadow = open(node);
      if (shadow) {
        found(shadow);
        yield* findShadowRoots(shadow, open, found);
      }
    }
    if ((++count & 63) === 0) yield;
  }
}

/** Elements of HTML and SVG that have a shadow root of their own or none, the commonest first: each is a question to every element. */
const NEVER_HOST =
  "a,li,td,tr,img,br,ul,option,b,strong,i,input,em,script,link,style,tbody,table,dd,dt,dl,font,form,label,button,small,center,ol,svg,path," +
  "g,use,body,html,head,meta,title,iframe,noscript,time,th,hr,pre,code,sup,figure,select,template,slot,figcaption,picture,source,video," +
  "textarea,abbr,cite,u,sub,fieldset,thead,caption,nobr,object,embed,param,map,area,col,colgroup,tfoot,circle,rect,polygon,line,text,defs," +
  "address,acronym,del,ins,s,q,var,kbd,samp,tt,big,legend,optgroup,details,summary,dialog,canvas,audio,base,frame,frameset";

/** Plain elements of HTML that can be made hosts. */
const SELDOM_HOST = "div,span,p,h3,h2,h4,header,footer,section,article,nav,aside,main,h1,h5,h6,blockquote";

/** Custom elements. */
const CUSTOM_HOST = `:not(${SELDOM_HOST},${NEVER_HOST})`;

/** The same and plain elements that look as those made hosts do: nothing in them, or something for a slot of theirs. */
const ANY_HOST = `:not(${SELDOM_HOST.replace(/\w+/g, "$&:not(:empty)")},${NEVER_HOST}),[slot]`;

/**
 * With no more elements than this, a page's text may be in the shadow tree of a plain one. Above, plain elements are not looked into:
 * a usual page has 60 empty ones, and to find them and make them known to scripts costs as much as its text.
 */
const FEW_ELEMENTS = 300;

/**
 * The elements below a root that are likely to have a shadow root with text in it: custom elements, and below a root with few elements
 * also empty ones and such with slotted children.
 *
 * One selector, which the browser matches itself, costs a quarter of asking every element.
 */
export function findLikelyHosts(root: ParentNode): readonly Element[] {
  const found = root.querySelectorAll(hasAtMost(FEW_ELEMENTS, root) ? ANY_HOST : CUSTOM_HOST);
  const hosts: Element[] = [];
  // By number: on a page that was just loaded, going through a list of nodes as an iterable took as long as finding them.
  for (let at = 0; at < found.length; at++) {
    const element = found[at] as Element;
    const host = element.slot === "" ? element : element.parentElement;
    if (host && host !== hosts[hosts.length - 1]) hosts.push(host);
  }
  return hosts;
}
