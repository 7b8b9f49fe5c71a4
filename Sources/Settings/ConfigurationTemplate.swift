extension Configuration {
    /// What `hansyn init` writes: every key with what it is for, none in force.
    package static let template = """
        # Inställningar för hansyn. Allt är valfritt; ta bort # framför det som ska gälla.
        # Filen gäller i den här mappen och under den. hansyn config visar vad som gäller och varifrån.

        # Kommunens egen policy: ett namn (hansyn config visar vilka som finns) eller en fil.
        # policy: ljungby

        # Rapporternas språk: sv eller en.
        # language: sv

        # Köparens slag och lag, där varken filer eller flaggor säger det.
        # buyer: municipality
        # act: LOU

        # Lägsta allvar som ger slutkod 1: error, warning, note eller never.
        # fail-on: error

        # Filen med beslut och kända fynd.
        # decisions: hansyn.decisions.yaml

        # Egna riktvärden, se rules/variants/guide.yaml.
        # guide: riktvarden.yaml

        # Mappar med egna regler.
        # rules: [egna-regler]

        # Eget allvar för en regels fynd: error, warning eller note.
        # severities:
        #   labour-terms-missing-risk-sector: error

        # Regler som inte ska prövas, med skäl. De nämns i rapporten.
        # rules-off:
        #   - rule: barrier-short-time
        #     reason: anbudstiden prövas i inköpssystemet

        # Fynd som är kända på förhand, efter var de står. Utan rules gäller det alla regler.
        # exceptions:
        #   - path: mallar/**
        #     rules: [employment-no-quantity]
        #     reason: antalet fylls i för varje upphandling
        #     until: 2027-06-30

        # Om svar i dokumenten räknas: <!-- hansyn-ok: REGEL skäl; until 2027-06-30 -->
        # answers: false

        # Om e-postadresser, telefonnummer och personnummer skrivs som X i allt som återges.
        # mask: false

        """
}
