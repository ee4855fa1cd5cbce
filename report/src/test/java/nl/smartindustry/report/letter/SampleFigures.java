package nl.smartindustry.report.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.report.letter.Letter.LetterInput;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.comparability.PreviousLetter;

/** Invented figures with every kind of cell: suppressed, unreliable, not asked, zero, negative. */
public final class SampleFigures {
  /** The indicators that the invented transform phase defines. */
  public static final List<String> TECHNOLOGIES =
      List.of(
          "ROB", "ROBI", "3DP", "IOT", "AI", "CLOUD", "DATA", "ERP", "CRM", "RFID", "MES", "TWIN",
          "GE3");

  private static final List<String> GROUPS =
      List.of(
          "10-12", "13-15", "16-18", "19-21", "22-23", "24-25", "26-27", "28", "29-30", "31-33");
  private static final List<Integer> WAVES = List.of(2016, 2018, 2020, 2022, 2024);

  private final List<Observation> observed = new ArrayList<>();

  public static LetterInput all() {
    var sample = new SampleFigures();
    sample.adoption();
    sample.branches();
    sample.headlines();
    sample.innovationAndIntensity();
    sample.productivity();
    sample.dispersion();
    sample.decomposition();
    sample.impact();
    sample.europe();
    sample.outlook();
    return new LetterInput(
        sample.observed,
        SampleOverviews.actions(),
        SampleOverviews.fieldlabs(),
        facts(),
        PreviousLetter.NONE);
  }

  public static ReleaseFacts facts() {
    return new ReleaseFacts(
        LocalDate.of(2025, 3, 31),
        "2025-03-31-0a1b2c3d4e5f",
        ReleaseFacts.Status.PROVISIONAL,
        ReleaseFacts.Issue.CONCEPT,
        true,
        List.of("ict_survey-2024-1 (2024, definitief)", "fieldlabs-2024-1 (2024)"),
        java.util.Set.of());
  }

  private void adoption() {
    for (int i = 0; i < TECHNOLOGIES.size(); i++) {
      var code = "SI_AD_" + TECHNOLOGIES.get(i);
      for (int wave = 0; wave < WAVES.size(); wave++) {
        share(
            code,
            WAVES.get(wave).toString(),
            4 + 4.3 * (i % 7) + 2.6 * wave,
            wave == 4 ? 0.8 : 1.4);
      }
      share(code, "2024", 8 + 5.1 * (i % 7), 1.2, "UNIT_MEASURE", "PC_EMP");
      share(code, "2024", 6 + 5.7 * (i % 7), 1.9, "UNIT_MEASURE", "PC_TURN");
      add(
          Map.of("INDICATOR", code, "UNIT_MEASURE", "PPT", "BREAKDOWN", "change_from_2022"),
          "2024",
          change(i % 3 - 1.04 + 2.2 * (i % 2)));
    }
    for (String asked : List.of("SI_AD_MES", "SI_AD_TWIN")) {
      gap(asked, "2016", "not_asked", "");
      gap(asked, "2018", "not_asked", "");
    }
    gap("SI_AD_AI", "2016", "not_asked", "");
    gap("SI_AD_3DP", "2020", "unreliable", "u");
    put("SI_AD_CLOUD", "2022", "OBS_STATUS", "b");
    put("SI_AD_CLOUD", "2022", "BREAK_NOTE", "de vraag naar clouddiensten is gewijzigd");
    put("SI_AD_RFID", "2024", "OBS_STATUS", "u");
    replace(
        Map.of("INDICATOR", "SI_AD_TWIN"),
        "2022",
        Map.of("OBS_VALUE", 0.0, "SE", 0.0, "CI_LOW", 0.0, "CI_HIGH", 0.0));
    gap("SI_AD_TWIN", "2024", "too_few_contributors", "");
  }

  private static Map<String, Object> change(double difference) {
    var verdict = difference > 1.8 ? "increased" : "not_shown";
    return Map.of("OBS_VALUE", difference, "SE", 0.9, "VERDICT", verdict);
  }

  private void innovationAndIntensity() {
    share("SI_IN_PROD", "2020", 66, 1.2);
    share("SI_IN_PROD", "2022", 67, 1.2);
    var veryLow = Map.of("2022", 23, "2023", 22, "2024", 16);
    new java.util.TreeMap<>(veryLow)
        .forEach(
            (year, percent) -> {
              share("SI_DI_VLO", year, percent, 1.1);
              put("SI_DI_VLO", year, "DEF_VERSION", year.equals("2023") ? "DII3" : "DII4");
            });
  }

  private void branches() {
    for (int i = 0; i < TECHNOLOGIES.size(); i++) {
      var technology = TECHNOLOGIES.get(i);
      for (int group = 0; group < GROUPS.size(); group++) {
        double value = (7 * i + 11 * group + 3) % 61;
        share("SI_AD_" + technology, "2024", value, 2.5, "ACTIVITY", GROUPS.get(group));
      }
      share("SI_AD_" + technology, "2024", 9 + i, 0.9, "SIZE", "10-49");
      share("SI_AD_" + technology, "2024", 24.4 + i, 1.3, "SIZE", "50-249");
      share("SI_AD_" + technology, "2024", 51.5 + i, 2.2, "SIZE", "250+");
      add(
          Map.of("INDICATOR", "SI_AD_GAP", "UNIT_MEASURE", "PPT", "TECH", technology),
          "2024",
          Map.of("OBS_VALUE", 42.5, "SE", 2.4));
    }
    var withheld = new HashMap<String, Object>(Map.of("REASON", "too_few_contributors"));
    withheld.put("CONF_STATUS", "C");
    replace(Map.of("INDICATOR", "SI_AD_ROB", "ACTIVITY", "19-21"), "2024", withheld);
    replace(
        Map.of("INDICATOR", "SI_AD_AI", "ACTIVITY", "13-15"),
        "2024",
        Map.of("REASON", "unreliable", "OBS_STATUS", "u"));
    replace(
        Map.of("INDICATOR", "SI_AD_3DP", "ACTIVITY", "31-33"),
        "2024",
        Map.of("OBS_VALUE", 0.31, "SE", 1.2));
    replace(
        Map.of("INDICATOR", "SI_AD_DATA", "ACTIVITY", "29-30"),
        "2024",
        Map.of("OBS_VALUE", 38.0, "SE", 6.1, "OBS_STATUS", "u"));
  }

  private void headlines() {
    share("SI_AW_KNOW", "2022", 31.2, 1.6);
    share("SI_AW_KNOW", "2024", 36.8, 1.5);
    share("SI_DI_BASIC", "2020", 55.1, 1.2, "SIZE", "10-249");
    share("SI_DI_BASIC", "2022", 61.1, 1.2, "SIZE", "10-249");
    share("SI_DI_BASIC", "2024", 60.2, 0.9, "SIZE", "10-249");
    put(Map.of("INDICATOR", "SI_DI_BASIC", "SIZE", "10-249"), "2022", "DEF_VERSION", "DII3");
    put(Map.of("INDICATOR", "SI_DI_BASIC", "SIZE", "10-249"), "2024", "DEF_VERSION", "DII4");
    count("SI_FL_N", "status_actief", 41, 44, 45);
    count("SI_FL_PART", "_T", 1205, 1280, 1280);
    for (int i = 0; i < 3; i++) {
      add(
          Map.of("INDICATOR", "SI_AC_MILE", "UNIT_MEASURE", "PC"),
          List.of("2023", "2024", "2025-03-31").get(i),
          Map.of("OBS_VALUE", List.of(61.5, 70.0, 68.75).get(i)));
    }
    add(
        Map.of("INDICATOR", "SI_FL_SME", "UNIT_MEASURE", "PC"),
        "2025-03-31",
        Map.of("OBS_VALUE", 78.0));
  }

  private void count(String indicator, String breakdown, double... values) {
    var periods = List.of("2023", "2024", "2025-03-31");
    for (int i = 0; i < values.length; i++) {
      add(
          Map.of("INDICATOR", indicator, "UNIT_MEASURE", "NR", "BREAKDOWN", breakdown),
          periods.get(i),
          Map.of("OBS_VALUE", values[i], "STATUS_NL", i == 2 ? "voorlopig" : "definitief"));
    }
  }

  private void productivity() {
    var activities = new ArrayList<>(GROUPS);
    activities.add("C");
    for (int i = 0; i < activities.size(); i++) {
      var where = activities.get(i);
      for (int year = 2019; year <= 2023; year++) {
        double growth = (3 * i + 5 * year) % 9 - 3.35;
        add(
            Map.of("INDICATOR", "SI_PR_LPH", "UNIT_MEASURE", "EUR_PER_HOUR", "ACTIVITY", where),
            "" + year,
            provisional(year, 41.36 + 5.25 * i, 1.4));
        add(growth("_T", where), "" + year, provisional(year, growth, 0.7));
        add(growth("per_hour", where), "" + year, provisional(year, growth, 0.7));
      }
      account(where, i);
    }
    replace(
        growth("per_hour", "19-21"),
        "2023",
        Map.of("REASON", "dominant_contributor", "CONF_STATUS", "C"));
  }

  private static Map<String, String> growth(String breakdown, String where) {
    return Map.of(
        "INDICATOR",
        "SI_PR_LPGR",
        "UNIT_MEASURE",
        "PC_GR",
        "BREAKDOWN",
        breakdown,
        "ACTIVITY",
        where);
  }

  private void account(String where, int i) {
    var parts =
        List.of("growth_value_added", "contribution_labour", "contribution_other_capital", "_T");
    for (int part = 0; part < parts.size(); part++) {
      add(
          Map.of(
              "INDICATOR",
              "SI_PR_MFP",
              "UNIT_MEASURE",
              "PPT",
              "BREAKDOWN",
              parts.get(part),
              "ACTIVITY",
              where),
          "2023",
          Map.of("OBS_VALUE", 0.32 + 0.35 * i - 0.6 * part, "STATUS_NL", "voorlopig"));
    }
    add(
        Map.of("INDICATOR", "SI_PR_CICT", "UNIT_MEASURE", "PPT", "ACTIVITY", where),
        "2023",
        Map.of("OBS_VALUE", 0.15, "STATUS_NL", "voorlopig"));
  }

  private static Map<String, Object> provisional(int year, double value, double error) {
    return Map.of(
        "OBS_VALUE", value, "SE", error, "STATUS_NL", year == 2023 ? "voorlopig" : "definitief");
  }

  private void dispersion() {
    for (int year = 2020; year <= 2024; year++) {
      add(ratio("SI_PR_DISP", "_T"), "" + year, Map.of("OBS_VALUE", 2.504 + year % 3, "SE", 0.03));
      add(ratio("SI_PR_FRONT", "_T"), "" + year, Map.of("OBS_VALUE", 1.9, "SE", 0.01));
    }
    add(ratio("SI_PR_FRONT", "fixed_top_10"), "2024", Map.of("REASON", "unreliable"));
  }

  private static Map<String, String> ratio(String indicator, String breakdown) {
    return Map.of("INDICATOR", indicator, "UNIT_MEASURE", "RATIO", "BREAKDOWN", breakdown);
  }

  private void decomposition() {
    for (int year = 2020; year <= 2022; year++) {
      add(part("SI_PR_DENTRY", "mp"), "" + year, Map.of("REASON", "not_delivered"));
    }
    add(part("SI_PR_DENTRY", "mp"), "2023", Map.of("OBS_VALUE", -0.31, "SE", 0.05));
    add(part("SI_PR_DENTRY", "mp"), "2024", Map.of("OBS_VALUE", -0.28, "SE", 0.05));
    add(part("SI_PR_DENTRY", "mp_longest"), "2024", Map.of("OBS_VALUE", -0.47, "SE", 0.05));
    add(part("SI_PR_DENTRY", "highest_longest"), "2024", Map.of("OBS_VALUE", 0.12));
  }

  private static Map<String, String> part(String indicator, String breakdown) {
    return Map.of("INDICATOR", indicator, "UNIT_MEASURE", "PPT", "BREAKDOWN", breakdown);
  }

  private void impact() {
    add(
        effect("SI_FL_DIDLP", "_T", "PC"),
        "2024",
        Map.of("OBS_VALUE", 7.21, "SE", 1.6, "CI_LOW", 4.12, "CI_HIGH", 10.39));
    add(effect("SI_FL_DIDLP", "participants", "NR"), "2024", Map.of("OBS_VALUE", 85.0));
    add(effect("SI_FL_DIDEMP", "_T", "PC"), "2024", Map.of("REASON", "not_established"));
    add(effect("SI_FL_DIDEMP", "minimum_detectable", "PC"), "2024", Map.of("OBS_VALUE", 8.06));
    add(effect("SI_FL_DIDINV", "investment", "PC"), "2024", Map.of("REASON", "not_testable"));
    add(
        effect("SI_FL_DIDINV", "investment_pre_trend_probability", "RATIO"),
        "2024",
        Map.of("OBS_VALUE", 0.434));
    add(effect("SI_FL_DIDINV", "technologies", "PTS"), "2024", Map.of("OBS_VALUE", 0.52));
  }

  private static Map<String, String> effect(String indicator, String breakdown, String unit) {
    return Map.of("INDICATOR", indicator, "UNIT_MEASURE", unit, "BREAKDOWN", breakdown);
  }

  private void europe() {
    var countries = List.of("NL", "EU27_2020", "DE", "BE", "DK", "FI", "SE");
    for (int i = 0; i < countries.size(); i++) {
      for (int year = 2021; year <= 2025; year++) {
        var attributes =
            new HashMap<String, Object>(Map.of("OBS_VALUE", 80.5 - 4.25 * i + year % 5));
        attributes.put("DEF_VERSION", year % 2 == 1 ? "DII3" : "DII4");
        attributes.put("OBS_STATUS", i == 3 && year == 2022 ? "bu" : "");
        add(europe(countries.get(i)), "" + year, attributes);
      }
    }
    replace(europe("SE"), "2023", Map.of("REASON", "not_delivered", "DEF_VERSION", "DII3"));
  }

  /** Another column of Europe's table, and the table of the target. */
  private void outlook() {
    add(Map.of("INDICATOR", "SI_XC_TECH", "TECH", "ROB"), "2022", Map.of("OBS_VALUE", 23.0));
    add(Map.of("INDICATOR", "SI_XC_TECH", "TECH", "ROB"), "2024", Map.of("OBS_VALUE", 25.44));
    add(
        Map.of("INDICATOR", "SI_XC_LPLEV", "UNIT_MEASURE", "IX"),
        "2023",
        Map.of("OBS_VALUE", 118.44, "STATUS_NL", "voorlopig"));
    estimated("SI_XC_RANK", "RANK", "_T", Map.of("OBS_VALUE", 2.0, "CI_LOW", 1.0, "CI_HIGH", 3.0));
    estimated("SI_XC_TARGET", "PPT", "_T", Map.of("OBS_VALUE", 6.45));
    var scenario = "scenario_2030_ceiling_100";
    estimated(
        "SI_XC_TARGET", "PPT", scenario, Map.of("OBS_VALUE", 4.2, "CI_LOW", 2.1, "CI_HIGH", 6.96));
    estimated("SI_XC_TARGET", "YEAR", scenario, Map.of("OBS_VALUE", 2039.9, "CI_LOW", 2033.1));
  }

  private void estimated(String indicator, String unit, String split, Map<String, Double> figure) {
    var codes = new HashMap<>(europe("NL"));
    codes.putAll(Map.of("INDICATOR", indicator, "UNIT_MEASURE", unit, "BREAKDOWN", split));
    var attributes = new HashMap<String, Object>(figure);
    attributes.put("OBS_STATUS", figure.containsKey("CI_LOW") ? "e" : "");
    add(codes, "2025", attributes);
  }

  private static Map<String, String> europe(String country) {
    return Map.of(
        "INDICATOR",
        "SI_XC_DII",
        "REF_AREA",
        country,
        "SIZE",
        "10-249",
        "ACTIVITY",
        "C10-S951_X_K");
  }

  private void share(String indicator, String period, double value, double error, String... codes) {
    var dimensions = new HashMap<>(Map.of("INDICATOR", indicator));
    for (int i = 0; i < codes.length; i += 2) {
      dimensions.put(codes[i], codes[i + 1]);
    }
    add(
        dimensions,
        period,
        Map.of(
            "OBS_VALUE",
            value,
            "SE",
            error,
            "CI_LOW",
            Math.max(0, value - 1.96 * error),
            "CI_HIGH",
            value + 1.96 * error));
  }

  private void gap(String indicator, String period, String reason, String status) {
    replace(Map.of("INDICATOR", indicator), period, Map.of("REASON", reason, "OBS_STATUS", status));
  }

  private void put(String indicator, String period, String column, Object value) {
    put(Map.of("INDICATOR", indicator), period, column, value);
  }

  private void put(Map<String, String> codes, String period, String column, Object value) {
    var old = take(codes, period);
    var attributes = new HashMap<String, Object>();
    attributes.put("OBS_VALUE", old.estimate().value());
    attributes.put("SE", old.estimate().standardError());
    attributes.put("CI_LOW", old.estimate().low());
    attributes.put("CI_HIGH", old.estimate().high());
    attributes.put("OBS_STATUS", old.cell().observationStatus());
    attributes.put(column, value);
    add(codes, period, attributes);
  }

  private void replace(Map<String, String> codes, String period, Map<String, Object> attributes) {
    take(codes, period);
    add(codes, period, attributes);
  }

  private Observation take(Map<String, String> codes, String period) {
    var key = observation(codes, period, Map.of("OBS_VALUE", 0.0)).key();
    var found = observed.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    observed.remove(found);
    return found;
  }

  private void add(Map<String, String> codes, String period, Map<String, Object> attributes) {
    observed.add(observation(codes, period, attributes));
  }

  /** One observation; dimensions that are not given are totals, in % of enterprises. */
  public static Observation observation(
      Map<String, String> codes, String period, Map<String, Object> attributes) {
    var columns = new HashMap<String, Object>(Map.of("DECIMALS", 1L));
    columns.putAll(
        Map.of(
            "REF_AREA",
            "NL",
            "ACTIVITY",
            "C",
            "SIZE",
            "_T",
            "REGION",
            "NL",
            "TECH",
            "_Z",
            "BREAKDOWN",
            "_T",
            "UNIT_MEASURE",
            "PC_ENT",
            "CONF_STATUS",
            "F"));
    columns.putAll(codes);
    columns.putAll(attributes);
    columns.put("TIME_PERIOD", period);
    if (attributes.get("OBS_VALUE") instanceof Double value
        && attributes.get("SE") instanceof Double error) {
      columns.putIfAbsent("CI_LOW", value - 1.96 * error);
      columns.putIfAbsent("CI_HIGH", value + 1.96 * error);
    }
    return Observation.from(columns::get);
  }

  /** The codes that the layouts may name. */
  public static java.util.Set<String> indicators() {
    var codes = new java.util.TreeSet<String>();
    TECHNOLOGIES.forEach(technology -> codes.add("SI_AD_" + technology));
    codes.addAll(
        List.of(
            "SI_AD_GAP",
            "SI_AW_KNOW",
            "SI_AW_REACH",
            "SI_DI_BASIC",
            "SI_DI_VLO",
            "SI_DI_LO",
            "SI_DI_HI",
            "SI_DI_VHI",
            "SI_DI_CORE",
            "SI_IN_PROD",
            "SI_IN_PROC",
            "SI_IV_RD",
            "SI_IV_ICTINT",
            "SI_IV_GFCF",
            "SI_SK_ICTSP",
            "SI_SK_TRAIN",
            "SI_SK_HARD",
            "SI_SK_STUD",
            "SI_SK_TECHGR",
            "SI_IV_WBSO",
            "SI_IN_TURNNEW",
            "SI_PR_LPGR",
            "SI_PR_LPH",
            "SI_PR_CICT",
            "SI_PR_DISP",
            "SI_PR_FRONT",
            "SI_PR_OPGAP",
            "SI_PR_DWITH",
            "SI_PR_DBETW",
            "SI_PR_DENTRY",
            "SI_PR_DEXIT",
            "SI_PR_MFP",
            "SI_EM_JOBS",
            "SI_EM_HRS",
            "SI_EM_JC",
            "SI_EM_JD",
            "SI_EM_NET",
            "SI_SK_LECT",
            "SI_FL_DIDLP",
            "SI_FL_DIDEMP",
            "SI_FL_DIDINV",
            "SI_FL_N",
            "SI_FL_PART",
            "SI_FL_SME",
            "SI_FL_FUND",
            "SI_FL_JOBS",
            "SI_FL_LEV",
            "SI_FL_COV",
            "SI_FL_REG",
            "SI_AC_MILE",
            "SI_XC_DII",
            "SI_XC_TECH",
            "SI_XC_LPLEV",
            "SI_XC_RANK",
            "SI_XC_TARGET"));
    return codes;
  }
}
