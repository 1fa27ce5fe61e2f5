/** What a node is drawn in: its slot or its shadow root's host where it has one, else its parent; null at the top. */
export function drawnParent(node: Node): Node | null {
  return (node as Text).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null;
}
