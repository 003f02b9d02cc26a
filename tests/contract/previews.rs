//! The previews of the story: what would be, without a file, one case each.

use serde_json::{Value, json};

use super::story::Story;

impl Story {
    /// One case of each preview that needs no file.
    pub(super) fn previews(&mut self) {
        self.shares();
        self.allocation();
        self.portage();
        self.purchase();
        self.meeting();
    }

    /// What an assembly, a mandate and a decision would be, without a file.
    fn meeting(&mut self) {
        let mandate = json!({"start": "2024-03-15", "end": "2025-03-15", "on": "2025-01-29"});
        self.note("board.preview_mandate", mandate);
        let quorum = json!({
            "holders_total": 10, "holders_present": 6, "quotites_total": 1000,
            "quotites_present": 500, "second_call": false,
        });
        self.note("assemblies.preview_quorum", quorum);
        let majority = json!({
            "majority": "two_thirds", "for": 600, "against": 300, "abstention": 100, "total": 1000,
        });
        self.note("assemblies.preview_majority", majority);
        let proxies: Vec<Value> =
            (1..=5).map(|number| json!({"id": format!("P{number}"), "quotite": 20})).collect();
        let present = json!([
            {"id": "A", "own": 20, "proxies": proxies}, {"id": "B", "own": "250.5", "proxies": []},
        ]);
        let weights = json!({"total": 1000, "present": present, "syndic": null});
        self.note("assemblies.preview_weights", weights);
        let urgency =
            json!({"status": "in_progress", "deadline": "2024-12-15", "on": "2024-12-03"});
        self.note("decisions.preview_urgency", urgency);
    }

    /// A run in which one receives, one is passed over and one waits.
    fn allocation(&mut self) {
        let input = json!({
            "lots": [{"code": "A1", "kind": "appartement", "surface": "90.5"}],
            "members": [
                {"id": "Lambert", "rank": 1, "status": "ACTIVE", "preferences": null,
                 "missing": [{"due_on": "2026-01-05", "amount": "50.00"}]},
                {"id": "Peeters", "rank": 2, "status": "ACTIVE", "needs": {"min_surface": "70"}},
                {"id": "Janssens", "rank": 3, "status": "ACTIVE", "preferences": ["A1"]},
            ],
            "fixed": [], "declined": [],
        });
        self.note("allocation.preview", input);
    }

    /// Two buyers of one property, and the loan of one of them.
    fn purchase(&mut self) {
        let lot = json!([{"surface": "100", "registration_rate": "0.03"}]);
        let input = json!({
            "total_price": "286000.00", "total_surface": "200", "notary_base": "5000.00",
            "notary_per_lot": "1000.00",
            "buyers": [
                {"id": "Lambert", "lots": lot, "private_works": "50000.00",
                 "contribution": "30000.00"},
                {"id": "Peeters", "lots": lot},
            ],
            "common_works": {"amount": "1000.00", "key": {"kind": "equal"}},
            "loan": {"rate": "0.035", "years": "20", "rate_convention": "actuarial"},
            "works_loan": {"rate": "0.03", "years": "10", "starts_after_months": 6},
        });
        self.note("purchase.preview", input);
        let input = json!({
            "amount": "1000.00", "rate": "0.035", "months": 3, "rate_convention": "actuarial",
        });
        self.note("purchase.preview_loan", input);
    }

    /// The lots of the specification, a charge and a sale.
    fn shares(&mut self) {
        let lot = |code: &str, surface: &str, by_use: &str, location: &str| {
            json!({
                "code": code, "surface": surface, "use_coefficient": by_use,
                "location_coefficient": location,
            })
        };
        let lots = json!([
            lot("A1", "100", "1", "1"),
            lot("A2", "80", "1", "1.05"),
            lot("B1", "60", "0.7", "1"),
        ]);
        let input = json!({"base": 1000, "smoothing": "0.25", "lots": lots});
        self.note("lots.preview_quotites", input);
        let lot = |code: &str, quotite: u32, occupants: u32| json!({"code": code, "quotite": quotite, "occupants": occupants});
        let lots = json!([lot("A1", 443, 2), lot("A2", 371, 1), lot("B1", 186, 0)]);
        let usage = json!({
            "kind": "usage", "fixed_rate": "0.30", "readings": {"A1": 1200, "A2": "800.5", "B1": 0},
            "weights": null,
        });
        let lift = json!({
            "kind": "benefit", "fixed_rate": null, "readings": null, "weights": {"A2": 1, "B1": 2},
        });
        let key = json!({
            "kind": "mixed", "fixed_rate": null, "readings": null, "weights": null,
            "parts": [{"rate": "0.60", "key": usage}, {"rate": "0.40", "key": lift}],
        });
        let input = json!({"amount": "1200.00", "lots": lots, "key": key});
        self.note("charges.preview_split", input);
        let input = json!({
            "amount": "900.00", "period_start": "2026-04-01", "period_end": "2026-06-30",
            "act_on": "2026-04-11",
        });
        self.note("charges.preview_handover", input);
    }

    /// The previews of portage and of what goes with it, with the specification's figures.
    fn portage(&mut self) {
        let portage = json!({
            "total_price": "715000.00", "buyers": 4, "capital": "143000.00",
            "registration_rate": "0.125", "acquired_on": "2024-01-15", "resale_on": "2027-01-15",
            "months": null, "notary_fees": "3250.00", "monthly_interest": "400.00",
            "monthly_charges": "150.00", "households": 4, "common_works": "15000.00",
            "private_works": "0.00", "works_paid_by": "nobody", "rents_received": "0.00",
            "indexation": {"rate": "0.02", "compounding": "simple", "basis": "capital"},
            "recovery": {"rate": "0.6", "window_months": 24, "force": "recovered"},
            "formula": "equitable", "redistribution": {"option": "a", "porteur_rate": "0.6"},
            "sale_price": null, "loss": null,
        });
        self.note("portage.preview", portage);
        let holders = json!([{"id": "Lambert", "quotite": 600}, {"id": "Peeters", "quotite": 400}]);
        let reveal = json!({
            "total_price": "600000.00", "total_surface": "1000", "surface": "100",
            "fees_rate": "0.15", "indexation": {"rate": "0.02", "years": "3"},
            "charges": "2000.00", "act_fees": "2500.00", "bonus": {"rate": "0.02"},
            "holders": holders,
        });
        self.note("reveal.preview", reveal);
        let cap = json!({
            "purchase_price": "143000.00", "fees": "7150.00", "works": "20000.00",
            "rate": "0.02", "years": "2.5", "asked_price": "200000.00",
        });
        self.note("exit.preview_cap", cap);
        let investments = json!([{"amount": "40000.00", "share": "0.6"}]);
        let refund = json!({"investments": investments, "deduction": "1500.00"});
        self.note("exit.preview_refund", refund);
        let foundation = json!({
            "value": "715000.00", "residual_rates": ["0.01", "0.02"], "duty_rate": "0.07",
            "normal_rate": "0.175", "yearly_rate": "0.0017",
            "foundation_cost": ["1500.00", "2000.00"], "notary_cost": ["3000.00", "5000.00"],
            "co_owners": 4, "deed_on": "2023-01-05", "on": "2026-03-05",
        });
        self.note("foundation.preview", foundation);
    }
}
