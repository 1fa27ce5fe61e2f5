// First skeleton: draws nothing yet.
export {};
