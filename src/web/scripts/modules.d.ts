// GOV.UK and MOJ Frontend come without types; these are the parts used here.
declare module 'govuk-frontend' {
  export function createAll(component: unknown, config?: object): unknown[]
  export function isSupported(): boolean
  export const Button: unknown
  export const CharacterCount: unknown
  export const Checkboxes: unknown
  export const ErrorSummary: unknown
  export const NotificationBanner: unknown
  export const PasswordInput: unknown
  export class Radios {
    syncConditionalRevealWithInputState(input: HTMLInputElement): void
  }
  export const ServiceNavigation: unknown
  export const SkipLink: unknown
  export const Tabs: unknown
}

declare module '@ministryofjustice/frontend/moj/components/sortable-table/sortable-table.mjs' {
  export const SortableTable: unknown
}
