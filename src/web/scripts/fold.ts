/** The desk's places stand open beside the page on wide screens and fold into one line on narrow ones. */
export function startFold(): void {
  const wide = window.matchMedia('(min-width: 48.0625em)')
  const folds = document.querySelectorAll<HTMLDetailsElement>('details[data-fold]')
  const follow = (): void => {
    for (const fold of folds) fold.open = wide.matches
  }
  follow()
  wide.addEventListener('change', follow)
}
