package dev.backroom.models.bad;

/** Names of a process, a step and a command that do not exist. */
final class ParcelDonation {
  static final String KEY = "parcelDonation";
  static final String DONATION_RULE = "rule_donation";
  static final String COMMAND = "depot.donate-parcel";

  private ParcelDonation() {}
}
