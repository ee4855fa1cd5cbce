package nl.smartindustry.ingest.generate.chance;

/** What a draw is for. Draws for different purposes are independent; a new purpose changes none. */
public enum Purpose {
  END,
  END_DAY,
  MERGER,
  RENUMBERING,
  SIZE,
  GROWTH,
  ACTIVITY,
  ACTIVITY_CHANGE,
  REGION,
  POSTCODE,
  LEGAL_FORM,
  FOUNDED,
  NAME,
  GROUP,
  COUNTRY,
  LEGAL_UNITS,
  MATURITY,
  ITEM,
  KIND,
  DETAIL,
  PRODUCTIVITY,
  PRODUCTIVITY_YEAR,
  MARGIN,
  ACCOUNT,
  SAMPLE,
  SAMPLE_STATISTICS,
  RESPONSE,
  DONT_KNOW,
  ANSWER,
  FIELDLAB,
  PARTICIPATION,
  FUNDING,
  ACTION,
  SERIES,
  DIRT,
  CONTACT,
  TRAINING,
  INNOVATION,
  SAMPLE_INNOVATION,
  EDUCATION;

  /** The text hash of the name: the same on every machine, whatever the order of the names. */
  long salt() {
    return name().hashCode() * 0x9E3779B97F4A7C15L;
  }
}
