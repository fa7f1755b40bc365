/** Starts the page: asks what can be chosen, then hands over to the loop. */
import './styles/vendor.css'
import './styles/roles.css'
import './styles/font.css'
import './styles/base.css'
import './styles/layout.css'
import './styles/choices.css'
import './styles/map.css'
import './styles/table.css'
import './styles/side.css'
import './styles/unit.css'
import './styles/take.css'
import './styles/years.css'
import './styles/compare.css'
import './styles/print.css'
import './styles/chart.css'
import { askCatalogue } from './api/ask'
import { RequestFailure } from './api/client'
import { createPatience } from './api/patience'
import { runPage } from './controller'
import { wordsOf } from './model/words'
import { createNotices, noticeOf } from './panel/notices'
import { createThemes } from './panel/themes'
import type { Themes } from './panel/themes'
import { parseQuery } from './state/url'

async function start(root: HTMLElement, themes: Themes): Promise<void> {
  const words = wordsOf(parseQuery(location.search).lang ?? 'vi')
  document.documentElement.lang = words.language
  const notices = createNotices()
  root.replaceChildren(notices.element)
  const patience = createPatience(() => void attempt())
  const attempt = async () => {
    try {
      const catalogue = await askCatalogue()
      patience.answered()
      if (catalogue.atlas.vintages.length > 0 && catalogue.indicators.length > 0) {
        root.replaceChildren()
        return runPage(root, catalogue, themes)
      }
      const action = { label: words.t('retry'), run: () => void attempt() }
      notices.show({ tone: 'problem', text: words.t('failureEmpty'), action }, words)
    } catch (error) {
      const startAgain = () => location.assign(location.pathname)
      notices.show(noticeOf(error, words, { retry: () => void attempt(), startAgain }), words)
      patience.failed(error)
      if (!(error instanceof RequestFailure)) console.error(error)
    }
  }
  await attempt()
}

void start(document.getElementById('app')!, createThemes(document.documentElement))
