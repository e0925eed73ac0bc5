package dev.backroom.purchasing;

/** How punctual, sound and fast a supplier is, in hundredths of a percent. */
record SupplierRates(long onTime, long defect, long drift) {}
