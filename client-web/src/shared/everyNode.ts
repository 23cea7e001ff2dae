interface Connection<Node> {
  readonly edges: ReadonlyArray<{ readonly node: Node }>
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** All nodes of a list that may be longer than one page. */
export async function everyNode<Node>(page: (after: string | null) => Promise<Connection<Node>>): Promise<Node[]> {
  const nodes: Node[] = []
  for (let after: string | null | undefined = null; after !== undefined; ) {
    const { edges, pageInfo }: Connection<Node> = await page(after)
    nodes.push(...edges.map(({ node }) => node))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined
  }
  return nodes
}
