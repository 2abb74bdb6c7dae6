// Words selected in a view go into the field of words to take out, at the press of a button. Without this they are typed.
export function offerSelection(): void {
  const text = document.querySelector<HTMLElement>('[data-redact-text]')
  const field = document.querySelector<HTMLTextAreaElement>('[data-redact] textarea')
  if (!text || !field) {
    return
  }
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary'
  button.textContent = 'Use the words selected above'
  button.disabled = true
  field.closest('.govuk-form-group')?.append(button)
  const selected = (): string => {
    const selection = window.getSelection()
    return selection?.anchorNode && text.contains(selection.anchorNode) ? selection.toString().trim() : ''
  }
  let words = ''
  document.addEventListener('selectionchange', () => {
    words = selected() || words
    button.disabled = words === ''
  })
  button.addEventListener('click', () => {
    field.value = [field.value.trim(), words].filter(Boolean).join('\n')
    words = ''
    button.disabled = true
    field.focus()
  })
}
