package vn.vungcao.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vungcao.access.AuditEntry;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Deed;
import vn.vungcao.indicator.Indicator;
import vn.vungcao.indicator.Label;
import vn.vungcao.indicator.Observation;
import vn.vungcao.store.Changeset;
import vn.vungcao.store.ImportDescription;
import vn.vungcao.store.ImportRecord;
import vn.vungcao.store.ImportState;
import vn.vungcao.store.ReviewException;
import vn.vungcao.store.ReviewWitness;
import vn.vungcao.store.Store;
import vn.vungcao.store.StoreException;
import vn.vungcao.store.StoreVersion;
import vn.vungcao.store.UndoException;
import vn.vungcao.store.UndoWitness;
import vn.vungcao.unit.BoundaryVintage;
import vn.vungcao.wording.Wording;

/** What every store promises. Run once for each database. */
abstract class StoreContract {
    Store store;
    private long lastAudited;

    /** The URL of a database that is empty at the start of each test. */
    abstract String url();

    /** The same database for a driver that is not the store's. */
    abstract Connection connect() throws SQLException;

    /** Where its observations lie. */
    String tableOfObservations() {
        return "observation";
    }

    /** How many observations there are, as a column and the table it is from. */
    String countOfObservations() {
        return "count(*) from observation";
    }

    @BeforeEach
    final void open() {
        store = Stores.open(url());
        lastAudited = store.access().audit(Instant.EPOCH, 0, Integer.MAX_VALUE).stream()
                .mapToLong(AuditEntry::id)
                .max()
                .orElse(0);
    }

    @AfterEach
    final void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = Stores.open(url());
    }

    @Test
    void everythingWrittenComesBackEqualAlsoAfterReopening() {
        Changeset written = Samples.everything();
        ImportRecord record = store.apply(written);
        assertHolds(written, record);
        reopen();
        assertHolds(written, record);
    }

    private void assertHolds(Changeset written, ImportRecord record) {
        RecordedContent read = RecordedContent.of(store);
        Changeset content = read.content();
        assertEquals(written.vintages(), content.vintages());
        assertEquals(written.units(), content.units());
        assertEquals(written.boundaries(), content.boundaries());
        assertEquals(written.links(), content.links());
        assertEquals(written.indicators(), content.indicators());
        assertEquals(written.targetSets(), content.targetSets());
        assertEquals(written.programme(), content.programme());
        assertEquals(written.designations(), content.designations());
        assertEquals(written.hazardZones(), content.hazardZones());
        assertEquals(written.resettlementSites(), content.resettlementSites());
        assertEquals(written.resettlementProgress(), content.resettlementProgress());
        assertEquals(written.observations(), content.observations());
        assertEquals(List.of(record), read.imports);
        assertEquals(List.of(record), store.imports());
        assertEquals(store.version(), read.version());
    }

    @Test
    void equalContentHasOneVersionOnEveryDatabase() {
        assertEquals("e3b0c44298fc1c14", store.version().id());
        ImportRecord record = store.apply(Samples.everything());
        assertEquals("eb19f8f694547c36f14342232ba50453b890937a5cc255de8fd601410145bfa0", record.contentHash());
        assertEquals("7995634fadb7a8d2", store.version().id());
    }

    @Test
    void sourcesComeBackInBothLanguages() {
        for (Label source : List.of(
                new Label("Nghị quyết 815", "Resolution 815"),
                new Label("Nghị quyết 815", ""),
                new Label("", "Resolution 815"),
                Label.inBoth("815"),
                Label.NONE)) {
            long id = store.apply(Samples.sourced(source)).id();
            Changeset read = RecordedContent.of(store).content();
            assertEquals(
                    List.of(source),
                    read.vintages().stream().map(BoundaryVintage::source).toList());
            assertEquals(
                    List.of(source),
                    read.indicators().stream().map(Indicator::source).toList());
            store.undo(id, "undoer", new Agreeing());
        }
    }

    @Test
    void aSourceInOneLanguageHasTheHashThatItHadBeforeThereWereTwo() {
        String before =
                store.apply(Samples.sourced(Label.inBoth("Resolution 815"))).contentHash();
        assertEquals("69a9ae76ff110ece1857d60b63c6abba3d95b22e8b89bbf0579a65fa08fb0c5d", before);
        assertNotEquals(
                before,
                store.apply(Samples.sourced(new Label("Nghị quyết 815", "Resolution 815")))
                        .contentHash());
    }

    @Test
    void aStoreOfBeforeSourcesHadTwoLanguagesIsReadAndGoesOn() throws SQLException {
        ImportRecord before = store.apply(Samples.sourced(Label.inBoth("Resolution 815")));
        store.close();
        execute("alter table boundary_vintage drop column source_vi");
        execute("alter table indicator drop column source_vi");
        execute("alter table import drop column decided_at");
        execute("alter table import drop column decided_by");
        for (String table : List.of("access_session", "access_token", "account", "first_secret", "audit")) {
            execute("drop table " + table);
        }
        execute("delete from \"flyway_schema_history\" where \"version\" in ('7', '20', '21', '22', '25')");
        store = Stores.open(url());
        assertHolds(Samples.sourced(Label.inBoth("Resolution 815")), before);

        store.apply(Samples.sourced(new Label("Nghị quyết 815", "Resolution 815")));

        assertEquals(
                List.of("Resolution 815", "Nghị quyết 815"),
                RecordedContent.of(store).content().vintages().stream()
                        .map(vintage -> vintage.source().vi())
                        .toList());
    }

    @Test
    void versionTellsContentAndNotWhoOrWhenOrTheOrderOfRows() {
        Changeset one = Samples.observations("một.csv", 2024, 3);
        ImportDescription other = new ImportDescription("reference", "một.csv", "ff", "someone else", true, "{}");
        List<Observation> backwards = new ArrayList<>(one.observations());
        Collections.reverse(backwards);
        Changeset.Builder same = Changeset.of(other);
        same.observations.addAll(backwards);
        Changeset.Builder differs = Changeset.of(other);
        differs.observations.addAll(backwards.subList(0, 2));

        String hash = store.apply(one).contentHash();
        assertEquals(hash, store.apply(same.build()).contentHash());
        assertNotEquals(hash, store.apply(differs.build()).contentHash());
    }

    @Test
    void versionChangesWithEachImportAndSurvivesReopening() {
        List<StoreVersion> versions = new ArrayList<>(List.of(store.version()));
        for (int i = 0; i < 3; i++) {
            store.apply(Samples.observations("the same each time", 2024, 2));
            versions.add(store.version());
        }
        assertEquals(4, versions.stream().distinct().count());
        reopen();
        assertEquals(versions.get(3), store.version());
    }

    @Test
    void laterImportsComeLater() {
        Changeset.Builder later = Changeset.of(Samples.description("later"));
        later.observations.add(Samples.observation("03127", 2024, 2));
        Changeset.Builder earlier = Changeset.of(Samples.description("earlier"));
        earlier.observations.add(Samples.observation("11", 2024, 7));
        earlier.observations.add(Samples.observation("03127", 2024, 1));
        store.apply(earlier.build());
        store.apply(later.build());
        assertEquals(
                List.of(1.0, 7.0, 2.0),
                RecordedContent.of(store).content().observations().stream()
                        .map(Observation::value)
                        .toList());
    }

    @Test
    void anUndoneImportIsNotReadAndTheVersionIsThatOfBefore() throws SQLException {
        store.apply(Samples.observations("stays", 2020, 5));
        RecordedContent before = RecordedContent.of(store);
        ImportRecord everything = store.apply(Samples.everything());

        ImportRecord undone = store.undo(everything.id(), "undoer", new Agreeing());

        RecordedContent after = RecordedContent.of(store);
        assertEquals(before.content(), after.content());
        assertEquals(before.imports, after.imports);
        assertEquals(before.version(), after.version());
        assertEquals(before.version(), store.version());
        reopen();
        assertEquals(before.version(), store.version());
        assertEquals(undone, store.imports().get(1));
        assertEquals(ImportState.UNDONE, undone.state());
        assertEquals("undoer", undone.undone().orElseThrow().who());
        assertEquals(everything.at(), undone.at());
        assertEquals(
                Integer.toString(Samples.everything().observations().size()),
                query("select " + countOfObservations() + " where import_id = 2"),
                "its rows stay");
        assertEquals(3, store.apply(Samples.observations("next", 2022, 1)).id());
    }

    /** Agrees to every undoing, and keeps what it was shown. */
    private static class Agreeing extends RecordedContent implements UndoWitness {
        private final List<Long> owners = new ArrayList<>();
        private StoreVersion left;

        @Override
        public void rowsOf(long importId) {
            owners.add(importId);
        }

        @Override
        public void decide(StoreVersion version) {
            left = version;
        }
    }

    @Test
    void theWitnessOfAnUndoSeesWhoseRowsAreWhoseAndWhatVersionIsLeft() {
        store.apply(Samples.observations("first", 2020, 5));
        StoreVersion before = store.version();
        store.apply(Samples.observations("second", 2021, 7));
        Agreeing witness = new Agreeing();
        store.undo(2, "undoer", witness);
        assertEquals(List.of(1L, 2L), witness.owners);
        assertEquals(12, witness.content().observations().size());
        assertEquals(before, witness.left);
    }

    @Test
    void aWitnessThatRefusesLeavesEverythingAsItWas() {
        store.apply(Samples.everything());
        StoreVersion before = store.version();
        List<ImportRecord> records = store.imports();
        UndoException.Needed refusal = new UndoException.Needed(Wording.of("cần", "needed"), List.of(2L));
        assertEquals(
                refusal,
                assertThrows(
                        UndoException.class,
                        () -> store.undo(1, "undoer", new Agreeing() {
                            @Override
                            public void decide(StoreVersion left) {
                                throw refusal;
                            }
                        })));
        assertEquals(before, store.version());
        assertEquals(records, store.imports());
    }

    @Test
    void whatIsNotThereOrWasUndoneCannotBeUndone() {
        store.apply(Samples.observations("first", 2020, 5));
        store.undo(1, "undoer", new Agreeing());
        UndoException twice =
                assertThrows(UndoException.AlreadyUndone.class, () -> store.undo(1, "again", new Agreeing()));
        assertTrue(twice.getMessage().contains("import 1 was undone already"), twice.getMessage());
        assertTrue(twice.getMessage().contains("by undoer"), twice.getMessage());
        UndoException unknown =
                assertThrows(UndoException.Unknown.class, () -> store.undo(9, "undoer", new Agreeing()));
        assertTrue(unknown.getMessage().contains("there is no import 9"), unknown.getMessage());
        assertEquals("undoer", store.imports().get(0).undone().orElseThrow().who());
    }

    /** Agrees to every approval, and keeps what it was shown. */
    static class Approving extends RecordedContent implements ReviewWitness {
        private final List<Long> owners = new ArrayList<>();
        private StoreVersion then;

        @Override
        public void rowsOf(long importId) {
            owners.add(importId);
        }

        @Override
        public void decide(StoreVersion version) {
            then = version;
        }
    }

    static final Deed APPROVAL = Deed.of(Caller.onCommandLine("chi"), Deed.Action.APPROVE, "import 2", "request");

    /** In this test: the audit of a database is never emptied. */
    private List<String> audited() {
        return store.access().audit(Instant.EPOCH, lastAudited, 100).stream()
                .map(entry -> entry.deed().action().id() + " " + entry.deed().subject() + " "
                        + entry.deed().file())
                .toList();
    }

    @Test
    void aDraftIsNotReadUntilItIsApprovedAndThenAtItsPlace() {
        store.apply(Samples.observations("first", 2020, 5));
        RecordedContent before = RecordedContent.of(store);

        ImportRecord draft = store.propose(Samples.everything());

        assertEquals(ImportState.DRAFT, draft.state());
        assertEquals(2, draft.id());
        assertEquals(before.version(), store.version(), "a draft changes no version");
        assertEquals(before.content(), RecordedContent.of(store).content());
        reopen();
        assertEquals(draft, store.imports().get(1));
        store.apply(Samples.observations("later", 2022, 1));

        Approving witness = new Approving();
        ImportRecord approved = store.approve(2, "chi", APPROVAL, witness);

        assertEquals(store.version(), witness.then, "the witness was told the version that holds then");
        assertTrue(witness.owners.containsAll(List.of(1L, 2L, 3L)), witness.owners.toString());
        assertEquals(ImportState.ACTIVE, approved.state());
        assertEquals("chi", approved.decided().orElseThrow().who());
        reopen();
        assertEquals(approved, store.imports().get(1));
        List<Observation> read = RecordedContent.of(store).content().observations();
        assertEquals(5 + Samples.everything().observations().size() + 1, read.size());
        assertEquals(2022, read.get(read.size() - 1).year(), "what came later holds over it");
        assertEquals(List.of("approve import 2 " + draft.description().source()), audited());
        ImportRecord undone = store.undo(2, "an", new Agreeing());
        assertEquals(approved.decided(), undone.decided(), "who approved it stays known");
        assertEquals(6, RecordedContent.of(store).content().observations().size());
    }

    @Test
    void aRejectedDraftNeverCountsAndItsRowsStay() throws SQLException {
        store.apply(Samples.observations("first", 2020, 5));
        StoreVersion before = store.version();
        store.propose(Samples.everything());
        ImportRecord rejected =
                store.reject(2, "chi", Deed.of(Caller.onCommandLine("chi"), Deed.Action.REJECT, "import 2", ""));
        assertEquals(ImportState.REJECTED, rejected.state());
        assertEquals(rejected, store.imports().get(1));
        assertEquals(before, store.version());
        assertEquals(
                Integer.toString(Samples.everything().observations().size()),
                query("select " + countOfObservations() + " where import_id = 2"));
        String said = assertThrows(
                        ReviewException.NoDraft.class, () -> store.approve(2, "chi", APPROVAL, new Approving()))
                .getMessage();
        assertTrue(said.contains("import 2 was rejected, by chi"), said);
        assertThrows(UndoException.NeverCounted.class, () -> store.undo(2, "an", new Agreeing()));
        assertEquals(1, audited().size(), "what is refused is nothing that was done");
        assertEquals(3, store.apply(Samples.observations("next", 2022, 1)).id());
    }

    @Test
    void onlyADraftIsApprovedOrRejectedOrUndoneNot() {
        store.apply(Samples.observations("first", 2020, 5));
        store.propose(Samples.observations("draft", 2021, 5));
        assertThrows(UndoException.NeverCounted.class, () -> store.undo(2, "an", new Agreeing()));
        assertThrows(ReviewException.NoDraft.class, () -> store.approve(1, "chi", APPROVAL, new Approving()));
        assertThrows(ReviewException.NoDraft.class, () -> store.reject(1, "chi", APPROVAL));
        assertThrows(ReviewException.Unknown.class, () -> store.approve(9, "chi", APPROVAL, new Approving()));
        assertThrows(ReviewException.Unknown.class, () -> store.readWithDraft(9, new RecordedContent()));
        store.undo(1, "an", new Agreeing());
        assertThrows(ReviewException.NoDraft.class, () -> store.approve(1, "chi", APPROVAL, new Approving()));
        assertEquals(List.of(), audited());
    }

    @Test
    void aWitnessThatRefusesAnApprovalLeavesEverythingAsItWas() {
        store.apply(Samples.observations("first", 2020, 5));
        store.propose(Samples.everything());
        StoreVersion before = store.version();
        List<ImportRecord> records = store.imports();
        ReviewException refusal = new ReviewException.Unsound(2, Wording.of("thiếu", "lacking"));
        assertEquals(
                refusal,
                assertThrows(
                        ReviewException.class,
                        () -> store.approve(2, "chi", APPROVAL, new Approving() {
                            @Override
                            public void decide(StoreVersion then) {
                                throw refusal;
                            }
                        })));
        assertEquals(before, store.version());
        assertEquals(records, store.imports());
        assertEquals(List.of(), audited(), "the entry goes with the change");
    }

    @Test
    void aDraftCanBeReadBesideWhatCounts() {
        store.apply(Samples.observations("first", 2020, 5));
        store.propose(Samples.observations("another", 2021, 7));
        store.propose(Samples.observations("draft", 2022, 3));
        Approving read = new Approving();
        store.readWithDraft(3, read);
        assertEquals(List.of(1L, 3L), read.owners);
        assertEquals(8, read.content().observations().size());
    }

    @Test
    void readersGoOnWhileAnImportIsUndone() throws InterruptedException {
        store.apply(Samples.everything());
        store.apply(Samples.observations("second", 2031, 12_000));
        StoreVersion before = store.version();
        RecordedContent during = new RecordedContent() {
            @Override
            public void vintage(BoundaryVintage vintage) {
                super.vintage(vintage);
                if (content().vintages().size() == 1) {
                    store.undo(2, "undoer", new Agreeing());
                }
            }
        };
        during.readFrom(store);
        assertEquals(before, during.version());
        assertEquals(
                Samples.everything().observations().size() + 12_000,
                during.content().observations().size());
        assertEquals(
                Samples.everything().observations(),
                RecordedContent.of(store).content().observations());
    }

    @Test
    void aRefusedChangesetLeavesNothing() {
        store.apply(Samples.observations("good", 2023, 5));
        StoreVersion before = store.version();
        Changeset everything = Samples.everything();
        // the observations are written last, so all else is there when the database refuses the second of one key
        everything.observations().add(everything.observations().get(0));

        StoreException refused = assertThrows(StoreException.class, () -> store.apply(everything));

        assertTrue(refused.getMessage().contains("mọi thứ.csv"), refused.getMessage());
        assertTrue(refused.getMessage().contains("holds one key twice"), refused.getMessage());
        assertEquals(before, store.version());
        RecordedContent read = RecordedContent.of(store);
        assertEquals(5, read.content().observations().size());
        assertTrue(read.content().units().isEmpty());
        assertEquals(1, read.imports.size());
        assertEquals(2, store.apply(Samples.everything()).id());
    }

    @Test
    void manyObservationsComeBackInTheOrderOfTheirKeysWhateverTheirWords() {
        List<Observation> ordered = Samples.varied(9_000, 2001, 2002);
        Changeset.Builder shuffled = Changeset.of(Samples.description("many"));
        shuffled.observations.addAll(ordered);
        Collections.shuffle(shuffled.observations, new Random(1));

        ImportRecord record = store.apply(shuffled.build());

        List<Observation> read = RecordedContent.of(store).content().observations();
        assertEquals(ordered.size(), read.size());
        for (int i = 0; i < ordered.size(); i++) {
            // a zero has no sign in a database
            assertEquals(
                    ordered.get(i).toString().replace("-0.0", "0.0"),
                    read.get(i).toString());
        }
        assertEquals(
                "79e8cd205af040ab",
                record.contentHash().substring(0, 16),
                "the same as every version of the program has it");
    }

    @Test
    void ofSeveralChangesetsAllAreKeptOrNone() {
        StoreVersion before = store.version();
        Changeset everything = Samples.everything();
        Changeset.Builder twice = Changeset.of(everything.description());
        twice.units.addAll(everything.units());
        twice.units.addAll(everything.units());

        assertThrows(StoreException.class, () -> store.apply(List.of(everything, twice.build())));
        assertEquals(before, store.version());
        assertTrue(store.imports().isEmpty());

        List<ImportRecord> kept = store.apply(List.of(everything, Samples.observations("more", 2022, 5)));
        assertEquals(List.of(1L, 2L), kept.stream().map(ImportRecord::id).toList());
        assertEquals(kept, store.imports());
    }

    @Test
    void readingSeesOneMomentWhateverIsImportedMeanwhile() {
        Changeset many = Samples.observations("many", 2031, 12_000);
        store.apply(Samples.everything());
        store.apply(many);
        StoreVersion before = store.version();
        RecordedContent during = new RecordedContent() {
            @Override
            public void vintage(BoundaryVintage vintage) {
                super.vintage(vintage);
                store.apply(Samples.observations(vintage.id(), 2030, 100));
            }

            @Override
            public void observation(Observation observation) {
                super.observation(observation);
                if (content().observations().size() == 10) {
                    store.apply(Samples.observations("in the midst of the observations", 2029, 100));
                }
            }
        };

        during.readFrom(store);

        assertEquals(before, during.version());
        List<Observation> expected = new ArrayList<>(Samples.everything().observations());
        expected.addAll(many.observations());
        assertEquals(expected, during.content().observations());
        assertEquals(5, store.imports().size());
        RecordedContent after = RecordedContent.of(store);
        assertEquals(store.version(), after.version());
        assertEquals(expected.size() + 300, after.content().observations().size());
    }

    @Test
    void readingSeesOneMomentEvenIfSomebodyDeletesRowsBySql() {
        store.apply(Samples.everything());
        RecordedContent during = new RecordedContent() {
            @Override
            public void vintage(BoundaryVintage vintage) {
                super.vintage(vintage);
                try {
                    execute("delete from " + tableOfObservations());
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            }
        };
        during.readFrom(store);
        assertEquals(Samples.everything().observations(), during.content().observations());
        assertEquals(List.of(), RecordedContent.of(store).content().observations());
    }

    @Test
    void aRowThatSomebodySpoiltIsNamed() throws SQLException {
        store.apply(Samples.everything());
        execute("update indicator set direction = 'sideways' where code = 'income'");
        StoreException refused = assertThrows(StoreException.class, () -> RecordedContent.of(store));
        assertTrue(refused.getMessage().contains("table indicator"), refused.getMessage());
        assertTrue(refused.getMessage().contains("SIDEWAYS"), refused.getMessage());
    }

    @Test
    void importsOfManyThreadsAndTwoStoresComeOneAfterTheOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try (Store second = Stores.open(url())) {
            List<Future<ImportRecord>> running = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(
                            () -> (i % 2 == 0 ? store : second).apply(Samples.observations("t" + i, 2000 + i, 50))))
                    .toList();
            List<ImportRecord> done = new ArrayList<>();
            for (Future<ImportRecord> one : running) {
                done.add(one.get());
            }
            assertEquals(
                    LongStream.rangeClosed(1, 20).boxed().toList(),
                    done.stream().map(ImportRecord::id).sorted().toList());
        } finally {
            threads.shutdown();
        }
        assertEquals(
                IntStream.range(0, 20).boxed().collect(Collectors.toMap(i -> 2000 + i, i -> 50L)),
                observationsByYear());
    }

    @Test
    void anInterruptedThreadDoesNoHarmToTheOthers() throws InterruptedException {
        int rows = 20_000;
        store.apply(Samples.observations("before", 2020, rows));
        Thread importing = new Thread(() -> {
            try {
                store.apply(Samples.observations("interrupted", 2021, rows));
            } catch (StoreException e) {
                // it may be refused, but then as a whole
            }
        });
        importing.start();
        while (importing.isAlive()) {
            importing.interrupt();
            importing.join(1);
        }
        store.apply(Samples.observations("after", 2022, rows));
        assertEquals(
                (long) rows * store.imports().size(),
                RecordedContent.of(store).content().observations().size());
    }

    @Test
    void whatWasAcknowledgedIsThereAfterTheProcessIsKilled() throws Exception {
        store.close();
        Process process = ImportLoop.start(url());
        long acknowledged = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < 15; i++) {
                acknowledged = Long.parseLong(firstLine(lines));
            }
            // by its handle, for destroying the process would close its output before it is read
            process.toHandle().destroyForcibly();
            // what it said between the last line read and its end
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged = Long.parseLong(line);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        reopen();
        long held = store.imports().size();
        assertTrue(held >= acknowledged, held + " imports are held, " + acknowledged + " were acknowledged");
        assertEquals(
                LongStream.rangeClosed(1, held).boxed().collect(Collectors.toMap(Long::intValue, i ->
                        (long) ImportLoop.ROWS)),
                observationsByYear());
        assertEquals(
                held + 1, store.apply(Samples.observations("after", 3000, 1)).id());
    }

    static String firstLine(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new AssertionError("the importing process ended by itself");
        }
        return line;
    }

    private Map<Integer, Long> observationsByYear() {
        return RecordedContent.of(store).content().observations().stream()
                .collect(Collectors.groupingBy(Observation::year, Collectors.counting()));
    }

    @Test
    void openingAgainMigratesNothing() throws SQLException {
        String history = "select count(*) from \"flyway_schema_history\"";
        String before = query(history);
        reopen();
        assertEquals(before, query(history));
    }

    /** Golden values of PROJ 9.1.1; without the seven-parameter shift they are 222.7 m off. */
    @Test
    void sqlUsersCanProjectToVn2000() throws SQLException {
        String point = "st_transform(st_setsrid(st_makepoint(103.02, 21.39), 4326), %d)";
        assertProjected(501877.571, 2366126.411, point.formatted(9205));
        assertProjected(294535.175, 2366712.844, point.formatted(3405));
        assertProjected(-43036.248, 2375186.615, point.formatted(9217));
        assertEquals(
                "17",
                query(
                        "select count(*) from spatial_ref_sys where srid between 9205 and 9218 or srid in (3405, 3406, 4756)"));
    }

    private void assertProjected(double east, double north, String point) throws SQLException {
        assertEquals(east, Double.parseDouble(query("select st_x(" + point + ")")), 0.005);
        assertEquals(north, Double.parseDouble(query("select st_y(" + point + ")")), 0.005);
    }

    @Test
    void everyTableAndItsMeaningAreDescribed() throws SQLException {
        store.apply(Samples.everything());
        assertEquals("2020", query("select min(vintage) from unit_boundary where st_intersects(geom, geom)"));
        try (Connection connection = connect();
                ResultSet tables =
                        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            List<String> described = new ArrayList<>();
            while (tables.next()) {
                if (tables.getString("REMARKS") != null
                        && !tables.getString("REMARKS").isEmpty()) {
                    described.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
            assertTrue(
                    described.containsAll(List.of(
                            "import",
                            "boundary_vintage",
                            "admin_unit",
                            "unit_boundary",
                            "crosswalk_link",
                            "indicator",
                            "target_set",
                            "target",
                            "programme_item",
                            "designation",
                            "hazard_zone",
                            "resettlement_site",
                            "resettlement_progress",
                            "observation")),
                    described::toString);
        }
    }

    final void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first cell of the first row. */
    final String query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
