package vn.vungcao.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vungcao.access.Caller;
import vn.vungcao.access.Grant;
import vn.vungcao.access.NewToken;
import vn.vungcao.access.Role;
import vn.vungcao.http.HttpServer;
import vn.vungcao.http.ImportClient;
import vn.vungcao.http.ImportClient.Got;
import vn.vungcao.http.ServerSettings;
import vn.vungcao.http.access.EditorKey;
import vn.vungcao.http.intake.ImportService;
import vn.vungcao.intake.reader.ReferenceData;
import vn.vungcao.publish.AtlasPublisher;
import vn.vungcao.store.Store;
import vn.vungcao.store.jdbc.MadeStores;

/** What an editor imports is seen by the public once an approver has approved it, and until then by those who may. */
final class DraftsOverHttpTest {
    private static final String VALUES = "/api/values?indicator=poverty_rate&year=2024&level=commune&boundaries=2020";
    private static final String POOR =
            "unit,vintage,indicator,year,value,numerator,denominator\n03127,2020,poverty_rate,2024,,10,100\n";

    @TempDir
    Path folder;

    private Store store;
    private ImportService imports;
    private HttpServer server;
    private ImportClient client;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void fill() {
        store = MadeStores.open(folder.resolve("store"));
        store.apply(ReferenceData.load("test"));
        serve(true);
    }

    private void serve(boolean approvalRequired) {
        AtlasPublisher publisher = new AtlasPublisher(store);
        publisher.publish();
        imports =
                new ImportService(new CommandLineKinds(), EditorKey.of(ImportClient.TOKEN), 100_000, approvalRequired);
        imports.open(store, publisher, folder.resolve("jobs"));
        server = new HttpServer(publisher, ServerSettings.of("127.0.0.1", 0), imports).start();
        client = new ImportClient(server.url());
    }

    private void stopServing() {
        imports.close();
        server.close();
    }

    @AfterEach
    void stop() {
        stopServing();
        store.close();
    }

    private String bearer(String label, Role role) {
        NewToken made = NewToken.of(label, Grant.of(role), Optional.empty(), Instant.now(), "test");
        made.keep(store.access(), Caller.onCommandLine("test"), "");
        return "Bearer " + made.secret().text();
    }

    private Got post(String path, String authorization) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", authorization)
                .POST(BodyPublishers.noBody())
                .build();
        try {
            return new Got(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private JsonNode imported(String authorization, String... fields) throws InterruptedException {
        Got taken = client.postAs(authorization, "poor.csv", POOR, fields);
        assertEquals(202, taken.status(), taken.text());
        JsonNode job =
                client.readingAs(authorization).awaitEnd(taken.json().get("id").asText());
        assertEquals("done", job.get("state").asText(), job.toString());
        return job;
    }

    private List<String> audited() {
        return store.access().audit(Instant.EPOCH, 0, 1_000).stream()
                .map(entry -> entry.deed())
                .map(deed -> deed.who() + " " + deed.action().id() + " "
                        + deed.outcome().id() + " " + deed.subject())
                .toList();
    }

    @Test
    void thePublicSeesAnEditorsImportOnceItIsApproved() throws InterruptedException {
        String editor = bearer("editor", Role.EDITOR);
        String approver = bearer("approver", Role.APPROVER);
        String before = client.get(VALUES).text();
        String tag = client.get(VALUES).header("ETag");

        JsonNode job = imported(editor, "kind=observations");

        assertTrue(job.get("draft").asBoolean(), job.toString());
        assertEquals(2, job.get("import").asLong());
        assertEquals(before, client.get(VALUES).text());
        assertEquals(tag, client.get(VALUES).header("ETag"));
        assertEquals(before, client.get(VALUES, "Authorization", editor).text(), "also for the editor");

        Got approved = post("/api/imports/2/approval", approver);

        assertEquals(200, approved.status(), approved.text());
        assertEquals("active", approved.json().get("state").asText());
        assertEquals("token:approver", approved.json().at("/decided/who").asText());
        assertTrue(
                client.get(VALUES).text().contains("\"measured\""),
                client.get(VALUES).text());
        List<String> audited = audited();
        assertEquals(
                List.of("token:editor import done observations, draft 2", "token:approver approve done import 2"),
                audited.subList(audited.size() - 2, audited.size()));
        assertEquals(409, post("/api/imports/2/approval", approver).status(), "once");
        assertEquals(200, post("/api/imports/2/undo", editor).status());
        assertEquals(before, client.get(VALUES).text());
    }

    @Test
    void whatIsInADraftIsToldToThoseWhoMayReadIt() throws InterruptedException {
        String editor = bearer("editor", Role.EDITOR);
        String analyst = bearer("analyst", Role.ANALYST);
        JsonNode job = imported(editor, "kind=observations");
        String path = "/api/imports/" + job.get("id").asText();
        assertTrue(job.has("report"));
        assertFalse(client.get(path).json().has("report"));
        assertFalse(client.get(path + "/events").text().contains("\"report\""));
        assertTrue(client.get(path + "/events", "Authorization", analyst).text().contains("\"report\""));
        assertEquals(404, client.get("/api/imports/2").status());
        assertEquals(1, client.get("/api/imports").json().get("number_matched").asInt());
        assertEquals(
                0,
                client.get("/api/imports?state=draft")
                        .json()
                        .get("number_matched")
                        .asInt());
        assertEquals(401, client.get("/api/imports/2/changes").status());

        JsonNode list =
                client.get("/api/imports?state=draft", "Authorization", analyst).json();
        assertEquals("draft", list.at("/imports/0/state").asText(), list.toString());
        assertEquals("token:editor", list.at("/imports/0/who").asText());
        assertEquals(200, client.get("/api/imports/2", "Authorization", analyst).status());
        JsonNode changes =
                client.get("/api/imports/2/changes", "Authorization", analyst).json();
        assertEquals(1, changes.at("/changes/counts/new").asInt(), changes.toString());
        assertEquals("03127", changes.at("/changes/parts/0/records/0/key").asText());
        assertEquals(10, changes.at("/changes/parts/0/records/0/after").asDouble());
        assertEquals(
                409,
                client.get("/api/imports/1/changes", "Authorization", analyst).status());
        assertEquals(
                404,
                client.get("/api/imports/9/changes", "Authorization", analyst).status());
    }

    @Test
    void onlyApproversApproveAndAnEditorTakesBackHisOwnDraftOnly() throws InterruptedException {
        String editor = bearer("editor", Role.EDITOR);
        String other = bearer("other", Role.EDITOR);
        imported(editor, "kind=observations");
        assertEquals(403, post("/api/imports/2/approval", editor).status());
        assertEquals(
                403,
                post("/api/imports/2/approval", bearer("analyst", Role.ANALYST)).status());
        assertEquals(403, post("/api/imports/2/rejection", other).status());
        assertEquals("draft", store.imports().get(1).state().id());
        Got undone = post("/api/imports/2/undo", editor);
        assertEquals(409, undone.status());
        assertTrue(undone.text().contains("reject it instead"), undone.text());
        assertEquals(200, post("/api/imports/2/rejection", editor).status());
        assertEquals("rejected", store.imports().get(1).state().id());
        assertEquals(
                409,
                post("/api/imports/2/approval", bearer("approver", Role.APPROVER))
                        .status());
        List<String> audited = audited();
        assertTrue(
                audited.containsAll(List.of(
                        "token:other reject refused import 2",
                        "token:editor reject done import 2",
                        "token:approver approve refused import 2")),
                audited.toString());
    }

    @Test
    void whoeverPublishesImportsAtOnceUnlessHeAsksForADraft() throws InterruptedException {
        String approver = bearer("approver", Role.APPROVER);
        assertFalse(imported(approver, "kind=observations").get("draft").asBoolean());
        assertEquals("active", store.imports().get(1).state().id());
        assertTrue(imported(approver, "kind=observations", "draft=true")
                .get("draft")
                .asBoolean());
        assertEquals("draft", store.imports().get(2).state().id());
        assertEquals(200, post("/api/imports/3/approval", approver).status(), "his own");
        imported("Bearer " + ImportClient.TOKEN, "kind=observations");
        assertEquals("active", store.imports().get(3).state().id(), "the token of the settings");
    }

    @Test
    void anEditorCannotAskForMoreThanHeMay() throws InterruptedException {
        imported(bearer("editor", Role.EDITOR), "kind=observations", "draft=false");
        assertEquals("draft", store.imports().get(1).state().id());
        assertFalse(store.imports().get(1).description().report().contains("\"draft\""), "no option of the content");
    }

    @Test
    void whereApprovalIsNotRequiredEditorsPublish() throws InterruptedException {
        String editor = bearer("editor", Role.EDITOR);
        JsonNode may = client.get("/api/editor", "Authorization", editor).json();
        assertTrue(may.get("drafts").asBoolean() && !may.get("approver").asBoolean(), may.toString());
        stopServing();
        serve(false);
        assertFalse(client.get("/api/editor", "Authorization", editor)
                .json()
                .get("drafts")
                .asBoolean());
        imported(editor, "kind=observations");
        assertEquals("active", store.imports().get(1).state().id());
    }

    @Test
    void anOutdatedDraftIsRefusedWithTheImportThatIsNewer() throws InterruptedException {
        imported(bearer("editor", Role.EDITOR), "kind=observations");
        String approver = bearer("approver", Role.APPROVER);
        Got newer = client.postAs(approver, "new.csv", POOR.replace(",10,", ",20,"), "kind=observations");
        client.readingAs(approver).awaitEnd(newer.json().get("id").asText());
        String before = client.get(VALUES).text();
        Got refused = post("/api/imports/2/approval", approver);
        assertEquals(409, refused.status());
        assertEquals("[3]", refused.json().get("needed_by").toString(), refused.text());
        assertTrue(refused.json().get("detail_vi").asText().contains("không còn mới"), refused.text());
        assertEquals(before, client.get(VALUES).text());
        assertEquals("draft", store.imports().get(1).state().id());
    }
}
