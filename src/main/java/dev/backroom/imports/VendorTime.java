package dev.backroom.imports;

/** How punctual a vendor was: orders whose last line came on the promised day or before. */
public record VendorTime(String vendor, long orders, long onTime, long daysLate) {}
