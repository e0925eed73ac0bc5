package dev.backroom.imports;

import java.util.List;

/**
 * What our own records say about each vendor, and where plain SQL over the file says otherwise.
 *
 * @param compared false where lines were refused, or dates come in several forms
 * @param differences empty when both agree
 */
public record Scorecard(List<VendorTime> vendors, boolean compared, List<String> differences) {}
