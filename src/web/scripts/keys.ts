const setting = 'heed-keys'

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

let chosen = ''

/** Where the browser keeps nothing, the choice holds for this page. */
const keep = (choice: string): void => {
  chosen = choice
  try {
    window.localStorage.setItem(setting, choice)
  } catch {
    // Kept for this page alone.
  }
}

const areOff = (): boolean => {
  if (chosen) return chosen === 'off'
  try {
    return window.localStorage.getItem(setting) === 'off'
  } catch {
    return false
  }
}

/**
 * Single keys at the desk: `/` goes to the search and `?` lists the keys. They can be turned off, because whoever speaks to
 * the computer presses keys without meaning to (WCAG 2.1.4). The list opens by its link too, and there they are turned on again.
 */
export function startKeys(): void {
  const search = document.querySelector<HTMLInputElement>('[data-desk-search]')
  const list = document.querySelector<HTMLDialogElement>('[data-keys]')
  const off = list?.querySelector<HTMLButtonElement>('[data-keys-off]')
  if (!list || !off) return

  const on = 'Turn these keys on'
  const turnOff = off.textContent
  const open = (): void => {
    off.textContent = areOff() ? on : turnOff
    off.value = areOff() ? 'on' : 'off'
    list.showModal()
  }

  list.addEventListener('close', () => {
    if (list.returnValue === 'off' || list.returnValue === 'on') keep(list.returnValue)
    list.returnValue = ''
  })
  document.querySelector('[data-keys-open]')?.addEventListener('click', open)
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || areOff() || list.open || isWriting(event.target)) return
    if (event.key === '/' && search) {
      event.preventDefault()
      search.focus()
    }
    if (event.key === '?') {
      event.preventDefault()
      open()
    }
  })
}
