/**
 * Brings a list back as it was left: the query of a filter marked `data-remember` is kept for this browser tab, and a visit
 * without any query gets it back. Nothing is kept for longer, and "Clear filters" forgets it.
 */
export function startFilters(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-forget]'))
    link.addEventListener('click', () => sessionStorage.removeItem(keyOf(link.dataset['forget'])))

  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-remember]')) {
    const key = keyOf(form.dataset['remember'])
    const kept = sessionStorage.getItem(key)
    if (window.location.search.length > 1) sessionStorage.setItem(key, window.location.search)
    else if (kept) window.location.replace(window.location.pathname + kept)
  }
}

const keyOf = (name: string | undefined): string => `filter:${name ?? ''}`
