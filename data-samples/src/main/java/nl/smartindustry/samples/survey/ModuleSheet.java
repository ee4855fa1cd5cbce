package nl.smartindustry.samples.survey;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.samples.economy.Adoption;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Identity;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.write.Amount;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/** The Smart Industry module: asked of manufacturing respondents with 10 and more persons. */
public final class ModuleSheet {
  private static final String HEADER =
      "golf;beid;oph_ent;oph_wp;aware;plan;barrier;fin_barrier;bm_service;reshore;mes;twin;"
          + "fieldlab_bekend;fieldlab_deelname;hub_contact;assess_datum;verwacht_effect_prod;"
          + "verwacht_effect_banen";
  private static final List<String> BARRIERS =
      List.of("cost", "skills", "legacy_ict", "data", "security", "no_use");
  private static final List<String> EFFECTS = List.of("toename", "toename", "gelijk", "afname");
  private static final int DAYS = 300;

  private final Draws draws;
  private final Identity identity;
  private final Adoption adoption;

  public ModuleSheet(Draws draws, Identity identity, Adoption adoption) {
    this.draws = draws;
    this.identity = identity;
    this.adoption = adoption;
  }

  public Sheet of(Wave wave) {
    var records =
        wave.asked().stream()
            .filter(Wave.Asked::responded)
            .filter(asked -> asked.stratum().group().manufacturing())
            .filter(asked -> asked.stratum().band().atLeast(SizeBand.P10))
            .map(asked -> record(wave.year(), asked))
            .sorted(Comparator.comparing((String[] cells) -> cells[1]))
            .toList();
    return Sheet.of(SheetFormat.PLAIN, HEADER, records);
  }

  private String[] record(int wave, Wave.Asked asked) {
    var life = asked.unit().life();
    boolean known = adoption.uses(life, "fieldlab_known", wave);
    boolean hub = adoption.uses(life, "hub_contact", wave);
    return new String[] {
      Integer.toString(wave),
      identity.beid(life, wave),
      Amount.comma(asked.weights().enterprises(), 5),
      Amount.comma(asked.weights().persons(), 5),
      Integer.toString(awareness(life, wave)),
      yes(adoption.uses(life, "plan", wave)),
      BARRIERS.get(draws.below(BARRIERS.size(), Purpose.ANSWER, life.key(), 9)),
      yes(adoption.lasting(life, 0.2, "fin_barrier")),
      yes(adoption.uses(life, "bm_service", wave)),
      yes(adoption.uses(life, "reshore", wave)),
      yes(adoption.uses(life, "mes", wave)),
      yes(adoption.uses(life, "twin", wave)),
      yes(known),
      yes(known && adoption.lasting(life, 0.3, "fieldlab_deelname")),
      yes(hub),
      hub ? assessment(life, wave) : "",
      EFFECTS.get(draws.below(EFFECTS.size(), Purpose.ANSWER, life.key(), 10)),
      EFFECTS.get(draws.below(EFFECTS.size(), Purpose.ANSWER, life.key(), 11))
    };
  }

  /** 0 never heard of it, 1 heard of it, 2 knows what it is, 3 active. */
  private int awareness(Life life, int wave) {
    if (adoption.uses(life, "aware", wave)) {
      return adoption.uses(life, "plan", wave) ? 3 : 2;
    }
    return adoption.lasting(life, 0.4, "heard of") ? 1 : 0;
  }

  private String assessment(Life life, int wave) {
    return LocalDate.ofYearDay(wave, 1 + draws.below(DAYS, Purpose.ANSWER, life.key(), 12))
        .minusYears(1)
        .toString();
  }

  private static String yes(boolean yes) {
    return yes ? "1" : "0";
  }
}
