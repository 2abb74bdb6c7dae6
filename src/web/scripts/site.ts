import { startComponents } from './components'
import { startGuard } from './guard'
import { startQuickExit } from './quick-exit'

startQuickExit()
startComponents()
startGuard()
