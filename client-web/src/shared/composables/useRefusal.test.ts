import { describe, expect, it } from 'vitest'
import { shallowRef } from 'vue'
import { RequestFailure } from '@/shared/graphql'
import { t } from '@/shared/i18n'
import { useRefusal } from './useRefusal'

const mutation = () => ({ failure: shallowRef<RequestFailure>() })
const refusal = (...messages: string[]) => ({ problems: messages.map((message) => ({ message })) })

describe('useRefusal', () => {
  it('says nothing of what was done', () => {
    const { refused, problem } = useRefusal([mutation()])
    expect(refused({ problems: [] })).toBe(false)
    expect(problem.value).toBe('')
  })

  it('says every problem of what was refused, until the next answer', () => {
    const { refused, problem } = useRefusal([mutation()])
    expect(refused(refusal('太长。', '没有这一项。'))).toBe(true)
    expect(problem.value).toBe('太长。 没有这一项。')
    refused({ problems: [] })
    expect(problem.value).toBe('')
  })

  it('says why nothing was answered', () => {
    const one = mutation()
    const { refused, problem } = useRefusal([one])
    one.failure.value = new RequestFailure('NETWORK', '')
    expect(refused(undefined)).toBe(true)
    expect(problem.value).toBe(t('view.network'))
  })

  it('says what another act was answered, though one failed before', () => {
    const one = mutation()
    const { refused, problem } = useRefusal([one, mutation()])
    one.failure.value = new RequestFailure('NETWORK', '')
    refused(undefined)
    refused(refusal('别人改过了。'))
    expect(problem.value).toBe('别人改过了。')
  })
})
