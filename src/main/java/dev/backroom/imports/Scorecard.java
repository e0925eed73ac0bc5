package dev.backroom.imports;

import java.util.List;

/**
 * What our own records say about each vendor, and where plain SQL over the file says otherwise.
 *
 * @param differences empty when both agree
 */
public record Scorecard(List<VendorTime> vendors, List<String> differences) {}
