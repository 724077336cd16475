/** The wanted name, or that name with the first number from 2 on that makes it differ from the taken ones. */
export function uniqueName(wanted: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  let number = 2;
  while (isTaken(`${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}
