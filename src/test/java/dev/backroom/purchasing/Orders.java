package dev.backroom.purchasing;

/** Documents and events of one order of 120 units at 6 euro, needed by 10 December 2026. */
final class Orders {

  private Orders() {}

  static String worth720Euro(String reference) {
    return """
        {"reference":"%s","supplierId":"SUP-ACME","locationId":"s001","costCentre":"CC-100","currency":"EUR",
         "needBy":"2026-12-10","lines":[{"lineNo":1,"sku":"SKU-0001","quantity":120,"unitPriceMinor":600}]}"""
        .formatted(reference);
  }

  static String acknowledgement(
      String reference, String answer, String promisedDate, long quantity, long price) {
    return acknowledgement("SUP-ACME", reference, answer, promisedDate, quantity, price);
  }

  static String acknowledgement(
      String supplierId,
      String reference,
      String answer,
      String promisedDate,
      long quantity,
      long price) {
    return """
        {"reference":"%s","supplierId":"%s","answer":"%s","promisedDate":"%s","reason":null,
         "lines":[{"lineNo":1,"sku":"SKU-0001","quantity":%d,"unitPriceMinor":%d}]}"""
        .formatted(reference, supplierId, answer, promisedDate, quantity, price);
  }

  /** As ordered, saying which sending is answered. */
  static String acceptance(String reference, String answersTo) {
    return """
        {"reference":"%s","supplierId":"SUP-ACME","answersTo":"%s","answer":"ACCEPTED",
         "promisedDate":"2026-12-10","reason":null,"lines":[]}"""
        .formatted(reference, answersTo);
  }

  static String shipment(String reference, String deliveryNote, long quantity) {
    return """
        {"reference":"%s","supplierId":"SUP-ACME","deliveryNote":"%s","shippedAt":"2026-12-07T06:30:00Z",
         "expectedDate":"2026-12-08","lines":[{"lineNo":1,"sku":"SKU-0001","quantity":%d}]}"""
        .formatted(reference, deliveryNote, quantity);
  }

  static String receipt(String reference, String number, long received, long damaged) {
    return """
        {"reference":"%s","receiptNumber":"%s","deliveryNote":null,"receivedAt":"2026-12-08T09:15:00Z",
         "lines":[{"lineNo":1,"sku":"SKU-0001","receivedQuantity":%d,"damagedQuantity":%d}]}"""
        .formatted(reference, number, received, damaged);
  }

  static String consent(String reference, boolean consent) {
    return """
        {"reference":"%s","supplierId":"SUP-ACME","consent":%b,"reason":null}"""
        .formatted(reference, consent);
  }
}
