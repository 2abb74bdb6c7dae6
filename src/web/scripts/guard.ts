let isTyped = false

/** Lets the page be left without a question. */
export function forgetAnswers(): void {
  isTyped = false
}

/** Asks before a form marked `data-guard` is left with something typed in it. */
export function startGuard(): void {
  const forms = document.querySelectorAll<HTMLFormElement>('form[data-guard]')
  for (const form of forms) {
    form.addEventListener('input', () => {
      isTyped = true
    })
    form.addEventListener('submit', forgetAnswers)
  }
  if (forms.length > 0)
    window.addEventListener('beforeunload', (event) => {
      if (isTyped) event.preventDefault()
    })
}
