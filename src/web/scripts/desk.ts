import { SortableTable } from '@ministryofjustice/frontend/moj/components/sortable-table/sortable-table.mjs'
import { createAll } from 'govuk-frontend'
import { startComponents } from './components'
import { startFilters } from './filters'
import { startFold } from './fold'
import { startGuard } from './guard'
import { startKeys } from './keys'
import { offerSelection } from './redact'

startFilters()
startFold()
startComponents()
createAll(SortableTable)
startGuard()
startKeys()
offerSelection()
