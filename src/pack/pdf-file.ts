/** Names of the PDF volumes of a pack. */

/** `isms-stage1.pdf`, and `isms-stage1-2.pdf` and so on where one volume would be too large. */
export const pdfFile =
  (pack: string) =>
  (number: number): string =>
    `isms-${pack}${number === 1 ? '' : `-${number}`}.pdf`
