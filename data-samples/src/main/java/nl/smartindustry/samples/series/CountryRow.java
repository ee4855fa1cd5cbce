package nl.smartindustry.samples.series;

import java.util.List;

/** A row of the international file, in the columns of Eurostat's tables on the use of ICT. */
record CountryRow(String dataflow, String size, String activity, String indicator, String unit) {
  static final String HEADER =
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,SIZE_EMP,NACE_R2,INDIC_IS,UNIT,GEO,TIME_PERIOD,OBS_VALUE,"
          + "OBS_FLAG,CONF_STATUS";
  static final List<String> COUNTRIES = List.of("BE", "DE", "DK", "EU27_2020", "FI", "NL", "SE");

  /** A free value with or without a flag. */
  String[] free(int country, int year, String value, String flag) {
    return of(country, year, value, flag, "");
  }

  String[] of(int country, int year, String value, String flag, String confidentiality) {
    return new String[] {
      "dataflow",
      "SYN:" + dataflow + "(1.0)",
      "I",
      "A",
      size,
      activity,
      indicator,
      unit,
      COUNTRIES.get(country),
      Integer.toString(year),
      value,
      flag,
      confidentiality
    };
  }
}
