import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
} from 'govuk-frontend'

/** Radios say what they reveal with aria-controls; a radio may not carry aria-expanded (ARIA 1.2), which the component adds. */
class PlainRadios extends Radios {
  override syncConditionalRevealWithInputState(input: HTMLInputElement): void {
    super.syncConditionalRevealWithInputState(input)
    input.removeAttribute('aria-expanded')
  }
}

/** Marks the page as one with script, then starts the components found on it. */
export function startComponents(): void {
  document.body.classList.add('js-enabled')
  if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')
  const components = [
    Button,
    CharacterCount,
    Checkboxes,
    ErrorSummary,
    NotificationBanner,
    PasswordInput,
    PlainRadios,
    ServiceNavigation,
    SkipLink,
    Tabs,
  ]
  for (const component of components) createAll(component)
}
