import { forgetAnswers } from './guard'

/**
 * Leaves the site at once, by the button or the Escape key: the page goes blank, a neutral site takes its place, and this page
 * is not in the history. What was typed and not sent is lost, and the note under the button says so as soon as something is typed.
 */
export function startQuickExit(): void {
  const exit = document.querySelector<HTMLElement>('[data-quick-exit]')
  const link = exit?.querySelector<HTMLAnchorElement>('a[href]')
  if (!exit || !link) return

  const neutral = exit.dataset.neutral ?? link.href

  const leave = (): void => {
    forgetAnswers()
    document.documentElement.classList.add('heed-leaving')
    document.title = ' '
    // The server is told to forget the answers, and not waited for: it may be slow, and the page must be gone now.
    if (link.href !== neutral) void fetch(link.href, { keepalive: true, redirect: 'manual' }).catch(() => undefined)
    window.location.replace(neutral)
  }

  link.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) leave()
  })
  document.addEventListener('input', (event) => {
    const field = event.target
    if (field instanceof HTMLElement && field.closest('form[method="post"]')) exit.classList.add('heed-exit--answers')
  })
  // A page kept by the browser must not come back after the exit.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && document.documentElement.classList.contains('heed-leaving')) window.location.replace(neutral)
  })
}
