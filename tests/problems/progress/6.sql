BEGIN TRANSACTION;
CREATE TABLE attempts (
            id TEXT PRIMARY KEY,
            problem TEXT NOT NULL,
            language TEXT NOT NULL,
            at INTEGER NOT NULL,        -- this and the others: milliseconds since 1970, UTC
            verdict TEXT NOT NULL,
            passed INTEGER NOT NULL,
            total INTEGER NOT NULL,
            wall_ms REAL,
            cpu_ms REAL,
            memory_bytes INTEGER,
            allowed_s REAL,             -- this and the next: of an interview
            used_s REAL,
            source BLOB NOT NULL        -- this and the other texts of any kind: UTF-8, lone surrogates too
        , name TEXT NOT NULL DEFAULT '');
INSERT INTO "attempts" VALUES('a','lone-sock','python',1793730031123,'wrong_answer',3,15,NULL,NULL,NULL,NULL,NULL,X'7072696E742831290A','');
INSERT INTO "attempts" VALUES('b','lone-sock','python',1793730031123,'accepted',15,15,12.5,9.5,1099511627776,1.0,2.0,X'78203D2027EDA0800D0A27','');
CREATE TABLE cases (
            id TEXT PRIMARY KEY,
            problem TEXT NOT NULL,
            name TEXT NOT NULL,
            at INTEGER NOT NULL,
            input BLOB NOT NULL,
            answer BLOB                 -- NULL: there is none
        );
INSERT INTO "cases" VALUES('c','lone-sock','mine',1793730031123,X'310AFF',X'320A');
INSERT INTO "cases" VALUES('d','lone-sock','mine',1793816431123,X'',NULL);
CREATE TABLE drafts (
            problem TEXT NOT NULL,
            language TEXT NOT NULL,
            at INTEGER NOT NULL,
            source BLOB NOT NULL,
            stdin BLOB NOT NULL,
            PRIMARY KEY (problem, language)
        );
INSERT INTO "drafts" VALUES('lone-sock','go',1793730031123,X'66756E63EDA080',X'310A');
CREATE TABLE drafts_aside (
            problem TEXT NOT NULL,
            language TEXT NOT NULL,
            at INTEGER NOT NULL,
            source BLOB NOT NULL,
            stdin BLOB NOT NULL
        );
CREATE TABLE growths (
            problem TEXT NOT NULL,
            language TEXT NOT NULL,
            digest TEXT NOT NULL,       -- SHA-256 of the source, which need not be an attempt's
            at INTEGER NOT NULL,
            cpu TEXT,                   -- this and the next: a class; NULL: cannot tell
            memory TEXT, cpu_fits TEXT NOT NULL DEFAULT '', memory_fits TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (problem, language, digest)
        );
INSERT INTO "growths" VALUES('lone-sock','python','cc42155088fca5730758db72b2a5bca33112a941dfaa2d43098ec422ce4ea213',1793730031123,'n log n',NULL,'','');
CREATE TABLE hints (problem TEXT PRIMARY KEY, opened INTEGER NOT NULL);
INSERT INTO "hints" VALUES('lone-sock',2);
CREATE TABLE interviews (problem TEXT PRIMARY KEY, allowed_s REAL NOT NULL, used_s REAL NOT NULL);
INSERT INTO "interviews" VALUES('lone-sock',900.0,61.5);
CREATE TABLE mock_events (
            mock TEXT NOT NULL,
            number INTEGER NOT NULL,
            event BLOB NOT NULL,
            PRIMARY KEY (mock, number)
        );
CREATE TABLE mocks (id TEXT PRIMARY KEY, at INTEGER NOT NULL, ended INTEGER, state BLOB NOT NULL);
CREATE TABLE reviews (id TEXT PRIMARY KEY, problem TEXT NOT NULL, at INTEGER NOT NULL, rating TEXT NOT NULL);
INSERT INTO "reviews" VALUES('231c999c994b4e579e05282b0e8db937','lone-sock',1793730031123,'good');
CREATE INDEX attempts_of_problem ON attempts (problem, at);
COMMIT;
