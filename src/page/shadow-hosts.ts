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

/**
 * Usual elements that have a shadow root of their own or none, the commonest first. Each is a question to every element that
 * none before it is: all 110 that HTML and SVG have took twice as long as these; the others are few on any page and are asked one by one.
 */
const NEVER_HOST =
  "a,li,td,tr,img,br,ul,option,b,strong,i,input,em,script,link,style,tbody,table,dd,dt,dl,font,form,label,button,small,center,ol,svg,path," +
  "g,use,body,html,head,meta,title,iframe,noscript,time,th,hr,pre,code,sup,figure,select,template,slot";

/** What hosts of HTML's own elements look like: nothing of their own in them, or something put into a slot of theirs. */
const SELDOM_HOST = "div,span,p,h3,h2,h4,header,footer,section,article,nav,aside,main,h1,h5,h6,blockquote"
  .split(",")
  .map((name) => `${name}:not(:empty)`)
  .join();

const LIKELY_HOST = `:not(${SELDOM_HOST},${NEVER_HOST})`;

/**
 * The elements below a root that are likely to have a shadow root: custom elements, empty ones and such with slotted children.
 *
 * One selector, which the browser matches itself, costs a quarter of asking every element. What it leaves out: a plain element that
 * shows children of its own through a slot without a name.
 */
export function findLikelyHosts(root: ParentNode): readonly Element[] {
  const hosts = [...root.querySelectorAll(LIKELY_HOST)];
  const slotted = root.querySelectorAll("[slot]");
  if (slotted.length === 0) return hosts;
  const parents = [...slotted].flatMap(({ parentElement }) => parentElement ?? []);
  return [...new Set([...hosts, ...parents])];
}
