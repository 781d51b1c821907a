/** Pages and integrations are loaded apart and share no module; within the process they share channels by name. */
export const recordsChannel = 'interview-legends:search-records';
