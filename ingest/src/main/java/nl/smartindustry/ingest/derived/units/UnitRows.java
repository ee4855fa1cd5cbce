package nl.smartindustry.ingest.derived.units;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.contract.TableWriter;
import nl.smartindustry.ingest.derived.units.Turnover.Flow;
import nl.smartindustry.ingest.derived.units.Turnover.Units;

/** Writes the units of one slot after the other, and keeps no more than those of two. */
final class UnitRows {
  private final FrameYears frames;
  private final List<Event> events;
  private final TableWriter units;
  private final TableWriter demography;
  private final TableWriter revisions;
  private final List<Turnover> turnovers = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private SlotUnits before;

  UnitRows(
      FrameYears frames,
      List<Event> events,
      TableWriter units,
      TableWriter demography,
      TableWriter revisions) {
    this.frames = frames;
    this.events = events;
    this.units = units;
    this.demography = demography;
    this.revisions = revisions;
  }

  /** The turnover of every slot, in their order. */
  List<Turnover> turnovers() {
    return turnovers;
  }

  /** What late events changed, in sentences. */
  List<String> remarks() {
    return remarks;
  }

  /** Writes what is stored of the next slot. */
  void add(SlotUnits now) throws IOException {
    turnovers.add(turnover(now));
    if (before != null && before.slot().window().equals(now.slot().window())) {
      long revised = revise(now);
      if (now.slot().latest() && revised > 0) {
        remarks.add(last(0).against(last(1), revised));
      }
    }
    if (now.slot().latest()) {
      writeUnits(now);
      writeDemography(now);
    }
    before = now;
  }

  private Turnover last(int back) {
    return turnovers.get(turnovers.size() - 1 - back);
  }

  private void writeUnits(SlotUnits slot) throws IOException {
    var window = slot.slot().window();
    for (int enterprise : slot.tied().toArray()) {
      var unit = slot.unit(enterprise);
      units.row(
          window.from(),
          window.to(),
          frames.name(enterprise),
          frames.name(unit.id),
          role(frames.in(enterprise, window.from()), frames.in(enterprise, window.to())),
          unit.imputed,
          unit.members,
          unit.from,
          unit.to,
          ids(slot.events(enterprise)));
    }
  }

  private static String role(boolean from, boolean to) {
    if (from) {
      return to ? "continuer" : "predecessor";
    }
    return to ? "successor" : "passing";
  }

  /** Every enterprise in one frame only; by far the most of them are known by the frames alone. */
  private void writeDemography(SlotUnits slot) throws IOException {
    var window = slot.slot().window();
    for (int enterprise = 0; enterprise < frames.enterprises(); enterprise++) {
      if (frames.flows(enterprise, window)) {
        boolean touched = slot.touched().get(enterprise);
        demography.whole(0, window.from());
        demography.whole(1, window.to());
        frames.write(enterprise, demography, 2);
        frames.write(touched ? slot.unit(enterprise).id : enterprise, demography, 3);
        demography.value(4, frames.flow(enterprise, window));
        demography.value(
            5, touched ? slot.status(enterprise) : frames.untouched(enterprise, window));
        demography.truth(6, touched && slot.imputed(enterprise));
        demography.value(7, touched ? ids(slot.known(enterprise)) : null);
        demography.endRow();
      }
    }
  }

  private Turnover turnover(SlotUnits slot) {
    var window = slot.slot().window();
    return new Turnover(
        slot.slot(),
        all().filter(enterprise -> frames.in(enterprise, window.from())).count(),
        all().filter(enterprise -> frames.in(enterprise, window.to())).count(),
        flow(slot, Status.ENTRY, Status.BIRTH),
        flow(slot, Status.EXIT, Status.DEATH),
        units(slot));
  }

  private IntStream all() {
    return IntStream.range(0, frames.enterprises());
  }

  private Flow flow(SlotUnits slot, String flow, String end) {
    var window = slot.slot().window();
    int year = flow.equals(Status.ENTRY) ? window.to() : window.from();
    var counts = new Flow.Touched();
    slot.touched().stream()
        .filter(one -> frames.in(one, year))
        .forEach(
            one -> counts.add(slot.status(one), frames.untouched(one, window), slot.imputed(one)));
    long moving = 0;
    long back = 0;
    for (int enterprise = 0; enterprise < frames.enterprises(); enterprise++) {
      if (frames.in(enterprise, year) && frames.flows(enterprise, window)) {
        moving++;
        back += frames.back(enterprise, window) ? 1 : 0;
      }
    }
    return Flow.of(end, moving, back, counts);
  }

  private static Units units(SlotUnits slot) {
    long merged = 0;
    long split = 0;
    long imputed = 0;
    long largest = 0;
    for (var unit : slot.units()) {
      merged += unit.to > 0 && unit.to < unit.from ? 1 : 0;
      split += unit.from > 0 && unit.to > unit.from ? 1 : 0;
      imputed += unit.imputed ? 1 : 0;
      largest = Math.max(largest, unit.members);
    }
    return new Units(merged, split, imputed, largest);
  }

  /** Writes the enterprises whose status differs from that in the slot before; how many. */
  private long revise(SlotUnits now) throws IOException {
    var either = (BitSet) before.touched().clone();
    either.or(now.touched());
    long revised = 0;
    for (int enterprise : either.stream().toArray()) {
      var was = status(before, enterprise);
      var is = status(now, enterprise);
      if (!was.equals(is)) {
        revise(now, enterprise, was, is);
        revised++;
      }
    }
    return revised;
  }

  private String status(SlotUnits slot, int enterprise) {
    return slot.touched().get(enterprise)
        ? slot.status(enterprise)
        : frames.untouched(enterprise, slot.slot().window());
  }

  private void revise(SlotUnits now, int enterprise, String was, String is) throws IOException {
    var window = now.slot().window();
    var late = late(now.touched().get(enterprise) ? now : before, enterprise, now.slot());
    revisions.row(
        window.from(),
        window.to(),
        now.slot().knownUntil(),
        frames.name(enterprise),
        frames.flow(enterprise, window),
        was,
        is,
        ids(IntStream.of(late)),
        IntStream.of(late)
            .mapToObj(at -> events.get(at).processed())
            .max(LocalDate::compareTo)
            .orElse(null),
        last(1).entryRate(),
        last(0).entryRate());
  }

  /** The events of an enterprise that were processed between the slot before and this one. */
  private int[] late(SlotUnits source, int enterprise, Slot now) {
    return source
        .known(enterprise)
        .filter(at -> events.get(at).processed().isAfter(before.slot().knownUntil()))
        .filter(at -> !events.get(at).processed().isAfter(now.knownUntil()))
        .toArray();
  }

  private String ids(IntStream places) {
    return places.mapToObj(at -> events.get(at).id()).collect(Collectors.joining("|"));
  }
}
