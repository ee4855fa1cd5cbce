package nl.smartindustry.transform.topic.programme;

import java.math.BigDecimal;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.DisclosureControl;
import nl.smartindustry.transform.safe.DisclosureDecision;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.linked.PublishedTotal;
import nl.smartindustry.transform.safe.linked.PublishedTotal.Part;
import nl.smartindustry.transform.topic.programme.enterprise.Enterprise;
import nl.smartindustry.transform.topic.programme.enterprise.LinkedRecords;
import nl.smartindustry.transform.topic.programme.enterprise.Moment;
import nl.smartindustry.transform.topic.programme.enterprise.ParticipantFigures;
import nl.smartindustry.transform.topic.programme.enterprise.Participation;
import nl.smartindustry.transform.topic.programme.enterprise.ProgrammeDefinition.Overview;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * One row per fieldlab at the reference date; what would reveal a participant is left out, by the
 * disclosure classes that the overview names.
 */
public record FieldlabOverview(
    Overview overview, FundingLedger ledger, LinkedRecords records, DisclosureControl control) {
  /** The contract of its rows. */
  public static final String TABLE = "fieldlab_overview";

  /** Money is published to the euro. */
  private static final int SCALE = 6;

  private static final String FUNDING = "funding_total";
  private static final String COMMITTED = "committed_total";

  private static final Cell SECONDARY =
      new Cell.Suppressed(Reason.SECONDARY, SafeTable.LINKED, List.of());

  /** The money of one kind: the total where it may be shown, and the public part of it. */
  private record Money(Cell cell, BigDecimal total, BigDecimal open, Support support) {
    /** Without the money of participants it is a public fact. */
    Part part() {
      boolean fact = support.numerator() == null;
      long own = total.subtract(open).movePointRight(SCALE).longValue();
      return new Part(own, fact ? null : support, cell instanceof Cell.Suppressed);
    }

    Money withheld() {
      return new Money(SECONDARY, total, open, support);
    }

    BigDecimal shown() {
      return cell instanceof Cell.Published ? total : null;
    }
  }

  /** What is published of one fieldlab. */
  record Line(Fieldlab fieldlab, Cell participants, Cell sme, Money realised, Money committed) {
    private String address(String figure) {
      return "FIELDLAB=%s;FIGURE=%s".formatted(fieldlab.id(), figure);
    }

    /** By the names of the columns. */
    private Map<String, Cell> cells() {
      var cells = new LinkedHashMap<String, Cell>();
      cells.put("participants", participants);
      cells.put("sme_share", sme);
      cells.put(FUNDING, realised.cell);
      cells.put(COMMITTED, committed.cell);
      return cells;
    }
  }

  /**
   * The fieldlabs in order of their identifiers.
   *
   * @return participants are those that overlap the reference year, each enterprise once, as in the
   *     newest frame; of a fieldlab that merged they stay its own. Funding is cumulative, of each
   *     kind apart
   */
  public List<Line> lines(FieldlabRegister register, Moment moment) {
    var fieldlabs = register.at(moment.day());
    var members = fieldlabs.stream().map(this::members).toList();
    var realised = money(fieldlabs, members, overview.realised(), moment);
    var committed = money(fieldlabs, members, overview.committed(), moment);
    return IntStream.range(0, fieldlabs.size())
        .mapToObj(
            i -> {
              var linked = records.taking(members.get(i), moment);
              var participants = participants(linked);
              return new Line(
                  fieldlabs.get(i),
                  participants,
                  smeShare(linked, participants),
                  realised.get(i),
                  committed.get(i));
            })
        .toList();
  }

  /** Why cells are suppressed; of money that is withheld beside other, which it would reveal. */
  public static List<DisclosureDecision> decisions(List<Line> lines) {
    var decisions = new ArrayList<DisclosureDecision>();
    for (var line : lines) {
      line.cells()
          .forEach(
              (figure, cell) -> {
                if (cell instanceof Cell.Suppressed hidden) {
                  var others =
                      cell.equals(SECONDARY) ? sensitive(lines, figure) : List.<String>of();
                  decisions.add(DisclosureDecision.of(line.address(figure), hidden, others));
                }
              });
    }
    return decisions;
  }

  private static List<String> sensitive(List<Line> lines, String figure) {
    return lines.stream()
        .filter(line -> line.cells().get(figure) instanceof Cell.Suppressed)
        .filter(line -> !line.cells().get(figure).equals(SECONDARY))
        .map(line -> line.address(figure))
        .toList();
  }

  private List<Participation> members(Fieldlab fieldlab) {
    return records.inRoles(overview.roles()).stream()
        .filter(one -> fieldlab.id().equals(one.fieldlab()))
        .toList();
  }

  /** The money of each; that of all is published, so that none may follow from the others. */
  private List<Money> money(
      List<Fieldlab> fieldlabs, List<List<Participation>> members, String kind, Moment moment) {
    var all =
        IntStream.range(0, fieldlabs.size())
            .mapToObj(i -> money(fieldlabs.get(i), members.get(i), kind, moment))
            .toList();
    var rule = control.rule(overview.money());
    var withheld = new PublishedTotal(all.stream().map(Money::part).toList(), rule).withheld();
    return IntStream.range(0, all.size())
        .mapToObj(i -> withheld.contains(i) ? all.get(i).withheld() : all.get(i))
        .toList();
  }

  /** Areas of the register in which so many enterprises take part that it may be said. */
  public Set<String> areas(List<String> areas, Moment moment) {
    var all = records.taking(records.inRoles(overview.roles()), moment);
    var shown = new HashSet<String>();
    for (var area : areas) {
      var here = all.stream().filter(one -> one.regions().contains(area)).toList();
      if (!here.isEmpty() && participants(here) instanceof Cell.Published) {
        shown.add(area);
      }
    }
    return shown;
  }

  private Cell participants(List<Enterprise> enterprises) {
    var support = Support.amount("participants", Enterprise.count(enterprises));
    return control.decide(overview.participants(), enterprises.size(), support);
  }

  private Cell smeShare(List<Enterprise> linked, Cell participants) {
    var share = ParticipantFigures.smeShare(linked);
    return participants instanceof Cell.Published
        ? control.decide(overview.participants(), ParticipantFigures.percent(share), share)
        : participants;
  }

  /** A row of the contract. */
  Row row(Line line) {
    var fieldlab = line.fieldlab;
    var profile = fieldlab.profile();
    return RowFactory.create(
        fieldlab.id(),
        profile.name(),
        profile.place(),
        profile.theme(),
        fieldlab.type() == null ? null : Long.valueOf(fieldlab.type()),
        fieldlab.status(),
        fieldlab.started() == null ? null : Date.valueOf(fieldlab.started()),
        profile.region().nuts1(),
        fieldlab.course().history(),
        fieldlab.course().mergedInto(),
        whole(line.participants),
        reason(line.participants),
        whole(line.sme) == null ? null : whole(line.sme).doubleValue(),
        reason(line.sme),
        line.realised.shown(),
        line.realised.open(),
        reason(line.realised.cell()),
        line.committed.shown(),
        line.committed.open(),
        reason(line.committed.cell()));
  }

  private static Long whole(Cell cell) {
    return cell.figure().map(figure -> Math.round(figure.value())).orElse(null);
  }

  private String reason(Cell cell) {
    return control.profile().said(cell).reason().map(Reason::code).orElse(null);
  }

  /** All funding: what it is more than the public part is the money of the participants. */
  private Money money(Fieldlab fieldlab, List<Participation> members, String kind, Moment moment) {
    var money =
        ledger.of(kind, one -> fieldlab.id().equals(one.fieldlab()) && moment.reached(one.date()));
    var open = money.where(one -> ledger.isOf(FundingLedger.PUBLIC, one));
    var support =
        open.equals(money)
            ? Support.FACT
            : Support.amount(kind + " of participants", contributions(members, moment));
    var total = money.millions();
    var cell = control.decide(overview.money(), total.doubleValue(), support);
    return new Money(cell, total, open.millions(), support);
  }

  /**
   * What each participant brought in itself; where that is unknown, how many they are, of which
   * there is at least one.
   */
  private Contributions contributions(List<Participation> members, Moment moment) {
    var amounts = new HashMap<String, Double>();
    var holdings = new HashMap<String, String>();
    for (var one : members) {
      var found = records.enterprise(one, moment);
      var id = found.map(Enterprise::id).orElse(String.valueOf(one.kvk()));
      boolean known = one.kvk() != null && one.ownContribution() != null;
      holdings.put(id, found.map(Enterprise::holding).orElse(id));
      amounts.merge(id, known ? one.ownContribution().doubleValue() : 0, Double::sum);
    }
    return amounts.values().stream().anyMatch(amount -> amount != 0)
        ? Contributions.amount(amounts, holdings)
        : Contributions.count(
            Math.max(1, holdings.size()), Math.max(1, Set.copyOf(holdings.values()).size()));
  }
}
