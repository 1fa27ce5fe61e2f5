/** What a letter of {@link USUAL_FOLDS} says that is none: a separator, a unit that is skipped inside words, one that Unicode is asked about. */
export const PARTS = " ";
export const SKIPPED = "-";
export const ASK = "?";

/**
 * What the units fold to that pages in Latin and Cyrillic letters are made of, in rows from their first unit on.
 *
 * Written down, because the first questions to the browser's tables of Unicode take a page's reading as long as all of its text; a test
 * asks them of every unit.
 */
export const USUAL_FOLDS: readonly (readonly [first: number, folds: string])[] = [
  [0x0000, "                                                0123456789      "],
  [0x0040, " abcdefghijklmnopqrstuvwxyz      abcdefghijklmnopqrstuvwxyz     "],
  [0x0080, "                                          a  -    23 μ   1o ??? "],
  [0x00c0, "aaaaaaæceeeeiiiiðnooooo øuuuuyþ?aaaaaaæceeeeiiiiðnooooo øuuuuyþy"],
  [0x0100, "aaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiii??jjkkĸlllllll"],
  [0x0140, "lłłnnnnnnnŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzs"],
  [0x0400, "ееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюяабвгдежзииклмноп"],
  [0x0440, "рстуфхцчшщъыьэюяееђгєѕііјљњћкиуџ"],
  [0x0490, "ґґ"],
  [0x2000, "           -----                          -----                 "],
];
