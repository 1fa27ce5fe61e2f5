/** Whether a word is part of a web address, a mail address, a handle, a hashtag or a file name. */
export function isAddress(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (before === "@" || before === "#" || before === "_" || text.charAt(end) === "_") return true;
  if (!/[/.@:\\=&?%-]/.test(before + text.charAt(end))) return false;
  let from = start;
  let to = end;
  while (from > 0 && start - from < 200 && !/[\s"“”«»<>()]/.test(text.charAt(from - 1))) from--;
  while (to < text.length && to - end < 200 && !/[\s"“”«»<>()]/.test(text.charAt(to))) to++;
  return ADDRESS.test(text.slice(from, to));
}

const ADDRESS =
  /:\/\/|^www\.|^[\w.+-]+@[\w-]+\.|^(?:[a-z0-9-]+\.)+[a-z]{2,}\/|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|ru|ua|de|tr|fr|es|it|js|ts|html?)$/i;
