package dev.backroom.autonomy;

/** How a model that proposes things does, as whoever watches it reports. */
public enum ModelHealth {
  OK,
  WATCH,
  DEGRADED,
  OFF
}
