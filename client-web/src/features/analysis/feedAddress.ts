/** The address under which the feed has the answer to a saved question; ending in `.csv` it is the same as a table. */
export const feedAddress = (id: string, origin: string): string => `${origin}/api/v1/questions/${id}.json`
