//! The features, told in French (tests/features/*.feature), run over the commands of `api`.
//!
//! The words that every feature may use are in [`calls`]; the words of one area are in the module
//! of its name. Deliberately not here: rules, and any figure that a feature does not write.
//!
//! cucumber runs inside ordinary tests, so that filters and other runners see them.

mod calls;
mod members;
mod values;
mod world;

use std::path::Path;

use cucumber::World as _;
use cucumber::writer::Stats;

use world::Treasurer;

/// What a run of features came to.
#[derive(Debug, PartialEq, Eq)]
struct Outcome {
    passed: usize,
    failed: bool,
}

/// Runs every feature of a folder; a step that no one understands fails.
async fn run(folder: &Path) -> Outcome {
    let told = Treasurer::cucumber()
        .with_default_cli()
        .fail_on_skipped()
        .max_concurrent_scenarios(1)
        .run(folder)
        .await;
    Outcome { passed: told.passed_steps(), failed: told.execution_has_failed() }
}

#[tokio::test]
async fn the_features_hold() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("features");
    let outcome = run(&folder).await;
    assert!(!outcome.failed, "the scenarios that do not hold stand above");
    assert!(outcome.passed > 0, "there are features to run");
}

/// A feature of one scenario, in a folder of its own.
fn feature(steps: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let text = format!("# language: fr\nFonctionnalité: Essai\n  Scénario: Essai\n{steps}\n");
    std::fs::write(folder.path().join("essai.feature"), text).expect("the feature can be written");
    folder
}

#[tokio::test]
async fn a_step_that_no_one_understands_fails_the_run() {
    let folder = feature("    Quand il pleut sur la ferme");
    assert_eq!(run(folder.path()).await, Outcome { passed: 0, failed: true });
}

#[tokio::test]
async fn a_figure_that_differs_fails_the_run_and_the_same_figure_does_not() {
    let told = |name: &str| {
        feature(&format!(
            "    Étant donné une coopérative toute neuve\n    \
             Quand je demande \"cooperative.show\"\n    \
             Alors la réponse dit :\n      | name | {name} |"
        ))
    };
    let (same, other) = (told("Ferme du Temple"), told("Ferme du Tempel"));
    assert_eq!(run(same.path()).await, Outcome { passed: 3, failed: false });
    assert_eq!(run(other.path()).await, Outcome { passed: 2, failed: true });
}
