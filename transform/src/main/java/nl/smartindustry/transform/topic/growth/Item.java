package nl.smartindustry.transform.topic.growth;

/** What the accounts of a branch hold in a year; {@code growth.yaml} names the series of each. */
public enum Item {
  OUTPUT,
  INTERMEDIATE,
  VALUE_ADDED("EUR_MIO"),
  OUTPUT_PRICE,
  INTERMEDIATE_PRICE,
  /** Price of value added: the only one where output and inputs have none. */
  PRICE,
  HOURS("HRS_MIO"),
  PERSONS("NR_THS"),
  LABOUR_COST,
  ICT_COST,
  OTHER_COST,
  /** Labour services per hour worked. */
  COMPOSITION,
  ICT_SERVICES,
  OTHER_SERVICES;

  private final String unit;

  Item() {
    this("");
  }

  Item(String unit) {
    this.unit = unit;
  }

  /** The unit that levels depend on; empty where only changes and shares are used. */
  String unit() {
    return unit;
  }
}
