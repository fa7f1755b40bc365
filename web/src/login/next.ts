/** Pages of this server to which one goes after logging in; an address from elsewhere is none of them. */
const PAGES: readonly string[] = ['/', '/import', '/accounts']

export function nextPage(query: string): string | null {
  const asked = new URLSearchParams(query).get('next')
  return PAGES.find((page) => page === asked) ?? null
}
