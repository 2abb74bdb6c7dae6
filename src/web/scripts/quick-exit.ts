import { forgetAnswers } from './guard'

const presses = 3
const giveUpAfter = 5_000

/**
 * Leaves the site at once, by the button or by Shift pressed three times, which is counted on the page and said: the page goes
 * blank, a neutral site takes its place, and this page is not in the history. What was typed and not sent is lost, and the note
 * beside the button says so as soon as something is typed.
 */
export function startQuickExit(): void {
  const exit = document.querySelector<HTMLElement>('[data-quick-exit]')
  const link = exit?.querySelector<HTMLAnchorElement>('a[href]')
  if (!exit || !link) return

  const neutral = link.href

  const leave = (): void => {
    forgetAnswers()
    document.documentElement.classList.add('heed-leaving')
    document.title = ' '
    window.location.replace(neutral)
  }

  link.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })
  // It is said to be a button, and a button is pressed with the space bar too.
  link.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return
    event.preventDefault()
    leave()
  })
  countShift(exit, leave)
  document.addEventListener('input', (event) => {
    const field = event.target
    if (field instanceof HTMLElement && field.closest('form[method="post"]')) exit.classList.add('heed-exit--answers')
  })
  // A page kept by the browser must not come back after the exit.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && document.documentElement.classList.contains('heed-leaving')) window.location.replace(neutral)
  })
}

/** Shift alone counts, not Shift held to write a capital letter; another key, or five seconds, begin the count again. */
function countShift(exit: HTMLElement, leave: () => void): void {
  const lights = exit.querySelector<HTMLElement>('.heed-exit__count')
  const said = exit.querySelector<HTMLElement>('[data-quick-exit-said]')
  let pressed = 0
  let isWriting = false
  let timer = 0

  const show = (count: number, words = ''): void => {
    pressed = count
    if (lights) {
      lights.hidden = count === 0
      Array.from(lights.children).forEach((light, index) => light.classList.toggle('heed-exit__on', index < count))
    }
    if (said) said.textContent = words
  }
  const stop = (): void => {
    if (pressed > 0) show(0, exit.dataset.stopped)
  }

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Shift') return
    isWriting = event.shiftKey
    window.clearTimeout(timer)
    stop()
  })
  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift') return
    if (isWriting) {
      isWriting = false
      return
    }
    window.clearTimeout(timer)
    if (pressed + 1 === presses) {
      show(0)
      leave()
      return
    }
    show(pressed + 1, pressed === 0 ? exit.dataset.twoMore : exit.dataset.oneMore)
    timer = window.setTimeout(stop, giveUpAfter)
  })
}
