import { allElementsOf, parentElementOf, querySelectorAll, slotNameOf } from "../dom.ts";

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
export function findLikelyHosts(root: Node): readonly Element[] {
  const found = querySelectorAll(root, hasAtMost(FEW_ELEMENTS, root) ? ANY_HOST : CUSTOM_HOST);
  const hosts: Element[] = [];
  // By number: on a page that was just loaded, going through a list of nodes as an iterable took as long as finding them.
  for (let at = 0; at < found.length; at++) {
    const element = found[at] as Element;
    const host = slotNameOf(element) === "" ? element : parentElementOf(element);
    if (host && host !== hosts[hosts.length - 1]) hosts.push(host);
  }
  return hosts;
}

/**
 * Whether there are no more elements below a root than so many; the browser counts no further.
 *
 * Roots that cannot be asked are shadow roots, which are small.
 */
export function hasAtMost(count: number, root: Node): boolean {
  const all = allElementsOf(root);
  return all === null || all.item(count) === null;
}
