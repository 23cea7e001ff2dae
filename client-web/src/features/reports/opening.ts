/** Whether the report of the first address opens as a form, as far as this phone knows. */
export const opening = { asForm: false }
