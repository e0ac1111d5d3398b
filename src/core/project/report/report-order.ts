/** By what the list of reports can be sorted; as they were imported is how the project has them. */
export const reportOrders = ['imported', 'title', 'date', 'progress', 'length'] as const;

/** By what the list of reports is sorted. */
export type ReportOrder = (typeof reportOrders)[number];
