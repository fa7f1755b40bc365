/** Folds a Vietnamese text for search: lower case, without marks; đ is no marked d in Unicode, so it is mapped. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/\s+/g, ' ').trim()
}

/** Whether every word of the query begins or lies in the text, in any order. */
export function matches(text: string, query: string): boolean {
  const folded = fold(text)
  return fold(query)
    .split(' ')
    .every((word) => folded.includes(word))
}
