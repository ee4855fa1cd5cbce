package nl.smartindustry.samples.population;

import java.util.List;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;

/** Legal form, enterprise group and ultimate controlling country. */
public record Ownership(KeyedDraws draws) {
  private static final List<String> FOREIGN = List.of("DE", "US", "BE", "GB", "FR", "JP", "SE");
  private static final double FOREIGN_LARGE = 0.30;
  private static final double IN_GROUP = 0.25;
  private static final double COOPERATIVE = 0.01;
  private static final double FOUNDATION = 0.03;
  private static final double PUBLIC_COMPANY = 0.06;
  private static final double PARTNERSHIP = 0.15;
  private static final double SOLE_TRADER_SMALL = 0.45;
  private static final double SOLE_TRADER_ALONE = 0.80;
  private static final int MEMBERS = 3;
  private static final int PARTNERS = 2;

  /** The legal form in words; one of them has an accent, which the encoding must survive. */
  public String legalForm(Life life) {
    double draw = draws.uniform(Purpose.LEGAL_FORM, life.key(), 0);
    if (draw < COOPERATIVE) {
      return "Coöperatie";
    }
    if (draw < FOUNDATION) {
      return "Stichting";
    }
    if (life.band().atLeast(SizeBand.P10)) {
      return draw < PUBLIC_COMPANY ? "NV" : "BV";
    }
    double soleTraders = life.band().atLeast(SizeBand.P2) ? SOLE_TRADER_SMALL : SOLE_TRADER_ALONE;
    if (draw < soleTraders) {
      return "Eenmanszaak";
    }
    return draw < soleTraders + PARTNERSHIP ? "VOF" : "BV";
  }

  /** The enterprise group, shared by up to three neighbours of the plan; empty for most. */
  public String group(Life life) {
    int family = life.slot() / MEMBERS;
    boolean member =
        life.band().atLeast(SizeBand.P10) && draws.happens(IN_GROUP, Purpose.GROUP, family, 0);
    return member ? "G" + (1_000_000 + family) : "";
  }

  /** The country that controls it in the end: abroad only for larger enterprises. */
  public String country(Life life) {
    boolean foreign =
        life.band().atLeast(SizeBand.P50)
            && draws.happens(FOREIGN_LARGE, Purpose.COUNTRY, life.key(), 0);
    return foreign
        ? FOREIGN.get(draws.below(FOREIGN.size(), Purpose.COUNTRY, life.key(), 1))
        : "NL";
  }

  /** Persons employed who own the enterprise and so have no job in it. */
  public int owners(Life life) {
    return switch (legalForm(life)) {
      case "Eenmanszaak" -> 1;
      case "VOF" -> PARTNERS;
      default -> 0;
    };
  }

  /** Whether it is run by a director who is a major shareholder. */
  public boolean hasDirector(Life life) {
    return !life.band().atLeast(SizeBand.P100) && legalForm(life).equals("BV");
  }
}
