/**
 * The day that it is by the reader's own clock, as `YYYY-MM-DD`.
 *
 * @param moment - In milliseconds since 1970.
 */
export function readerDay(moment: number): string {
  const date = new Date(moment);
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((number) => String(number).padStart(2, "0"));
  return `${date.getFullYear()}-${month}-${day}`;
}
