// First skeleton: reads nothing yet.
export {};
