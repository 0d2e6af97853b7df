// Regiebot on Azure Container Apps, with PostgreSQL, the registration of the bot and its channel in Teams.
// How to begin, and what was not tried: docs/operating.md.
targetScope = 'resourceGroup'

@description('Where everything but the registration of the bot is.')
param location string = resourceGroup().location

@description('The name of everything; letters, digits and dashes. Both servers and the bot need one that is free in all of Azure.')
@minLength(4)
@maxLength(20)
param name string = 'regiebot'

@description('The image of the bot, such as registry.azurecr.io/regiebot:0.3.0.')
param image string

@description('The Azure Container Registry of that image, such as registry.azurecr.io; give the identity AcrPull there. Empty: it is public.')
param registry string = ''

@description('The name under which Teams finds the bot, when you bind one of your own. Empty: that of Container Apps.')
param host string = ''

@description('The id of the certificate of that name in the environment, once it is bound. Without it a deployment unbinds the name.')
param hostCertificate string = ''

@description('The tenants whose people may speak to the bot, with commas.')
param tenants string = subscription().tenantId

@description('Whom people ask about their data; stands on the privacy card.')
param contact string = ''

@description('The address of the security.txt of your organisation, for whoever finds a leak: the bot points to it.')
param securityTxt string = ''

@description('Object ids of who may make a round, with commas; empty is everybody.')
param coordinators string = ''

@description('How many processes; two or more. They all share the rate limits.')
@minValue(2)
@maxValue(10)
param replicas int = 2

@description('For the pages and files behind a link: 32 characters or more, and the same at each deployment.')
@secure()
@minLength(32)
param linkSecret string

@description('Of the administrator of both database servers.')
@secure()
@minLength(16)
param administratorPassword string

@description('Of the role regiebot on both servers: letters and digits, because it stands in an address.')
@secure()
@minLength(16)
param databasePassword string

@description('The size of the server with the data.')
param databaseSku object = { name: 'Standard_B2s', tier: 'Burstable' }

var tags = { application: 'regiebot' }
var port = 3978
var metricsPort = 9464
var administrator = 'operator'
var role = 'regiebot'
// The second server has the marks of who was erased, and nothing else: a restore of the first does not put those back.
var databases = [
  { server: '${name}-data', database: 'regiebot', sku: databaseSku, days: 30 }
  { server: '${name}-marks', database: 'marks', sku: { name: 'Standard_B1ms', tier: 'Burstable' }, days: 35 }
]
var appName = '${name}-bot'
var publicHost = empty(host) ? '${appName}.${environment.properties.defaultDomain}' : host
var customDomains = empty(hostCertificate) ? [] : [{ name: host, certificateId: hostCertificate, bindingType: 'SniEnabled' }]
var registries = empty(registry) ? [] : [{ server: registry, identity: identity.id }]
var secretFolder = '/run/secrets/regiebot'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

resource network 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: '${name}-network'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/16'] }
    subnets: [
      {
        name: 'apps'
        properties: {
          addressPrefix: '10.20.2.0/23'
          delegations: [{ name: 'apps', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'databases'
        properties: {
          addressPrefix: '10.20.0.0/24'
          delegations: [{ name: 'databases', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }]
        }
      }
    ]
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'
  tags: tags
}

resource zoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: zone
  name: 'network'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: network.id }
  }
}

resource servers 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = [for one in databases: {
  name: one.server
  location: location
  tags: tags
  sku: one.sku
  properties: {
    version: '16'
    administratorLogin: administrator
    administratorLoginPassword: administratorPassword
    authConfig: { activeDirectoryAuth: 'Disabled', passwordAuth: 'Enabled' }  // pragma: allowlist secret
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: one.days, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
    network: {
      delegatedSubnetResourceId: '${network.id}/subnets/databases'
      privateDnsZoneArmResourceId: zone.id
    }
  }
  dependsOn: [zoneLink]
}]

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  tags: tags
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
    vnetConfiguration: { infrastructureSubnetId: '${network.id}/subnets/apps', internal: false }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
  }
}

var databaseUrl = 'postgresql://${role}:${databasePassword}@${servers[0].properties.fullyQualifiedDomainName}/regiebot?ssl=require'
var erasedUrl = 'postgresql://${role}:${databasePassword}@${servers[1].properties.fullyQualifiedDomainName}/marks?ssl=require'
var secrets = [
  { name: 'database-url', value: databaseUrl }
  { name: 'erased', value: erasedUrl }
  { name: 'link-secret', value: linkSecret }
]
var volumes = [
  {
    name: 'secrets'
    storageType: 'Secret'
    secrets: [
      { secretRef: 'database-url', path: 'regiebot_database_url' }  // pragma: allowlist secret
      { secretRef: 'erased', path: 'regiebot_erased' }  // pragma: allowlist secret
      { secretRef: 'link-secret', path: 'regiebot_link_secret' }  // pragma: allowlist secret
    ]
  }
]
var volumeMounts = [{ volumeName: 'secrets', mountPath: secretFolder }]
var settings = [
  { name: 'REGIEBOT_MODE', value: 'production' }
  { name: 'REGIEBOT_PUBLIC_URL', value: 'https://${publicHost}' }
  { name: 'REGIEBOT_APP_ID', value: identity.properties.clientId }
  { name: 'REGIEBOT_APP_TYPE', value: 'UserAssignedMSI' }
  { name: 'REGIEBOT_APP_TENANT_ID', value: subscription().tenantId }
  { name: 'REGIEBOT_TENANTS', value: tenants }
  { name: 'REGIEBOT_CONTACT', value: contact }
  { name: 'REGIEBOT_SECURITY_TXT', value: securityTxt }
  { name: 'REGIEBOT_COORDINATORS', value: coordinators }
  { name: 'CREDENTIALS_DIRECTORY', value: secretFolder }
  // Empty, so that the address comes from the secret, and not that of SQLite from the image.
  { name: 'REGIEBOT_DATABASE_URL', value: '' }
  { name: 'REGIEBOT_DATABASE_POOL', value: '10' }
  { name: 'REGIEBOT_MIGRATE', value: 'no' }
  { name: 'REGIEBOT_PROCESSES', value: string(replicas) }
  { name: 'REGIEBOT_STOP_PAUSE', value: '5' }
  // Within the environment only: the ingress knows one port.
  { name: 'REGIEBOT_METRICS_HOST', value: '0.0.0.0' }
  { name: 'REGIEBOT_METRICS_PORT', value: string(metricsPort) }
]

resource bot 'Microsoft.App/containerApps@2024-03-01' = {
  name: appName
  location: location
  tags: tags
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: port, transport: 'http', allowInsecure: false, customDomains: customDomains }
      registries: registries
      secrets: secrets
    }
    template: {
      // 5 s in which it says that it stops, 20 at most for turns and prompts, 15 at most for all that is closed then.
      terminationGracePeriodSeconds: 45
      scale: { minReplicas: replicas, maxReplicas: replicas }
      volumes: volumes
      containers: [
        {
          name: 'bot'
          image: image
          env: settings
          resources: { cpu: json('0.5'), memory: '1Gi' }
          volumeMounts: volumeMounts
          probes: [
            { type: 'Startup', httpGet: { path: '/healthz', port: port }, periodSeconds: 6, timeoutSeconds: 5, failureThreshold: 10 }
            { type: 'Liveness', httpGet: { path: '/healthz', port: port }, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: port }, periodSeconds: 5, timeoutSeconds: 5, failureThreshold: 2 }
          ]
        }
      ]
    }
  }
}

// Started by hand, before the first start and before each upgrade: az containerapp job start.
resource migrate 'Microsoft.App/jobs@2024-03-01' = {
  name: '${name}-migrate'
  location: location
  tags: tags
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      triggerType: 'Manual'
      replicaTimeout: 1800
      replicaRetryLimit: 3
      manualTriggerConfig: { parallelism: 1, replicaCompletionCount: 1 }
      registries: registries
      secrets: secrets
    }
    template: {
      volumes: volumes
      containers: [
        {
          name: 'migrate'
          image: image
          command: ['regiebot', 'migrate']
          env: settings
          resources: { cpu: json('0.5'), memory: '1Gi' }
          volumeMounts: volumeMounts
        }
      ]
    }
  }
}

// Once, before the first migration: a role that is not the administrator, and a database of its own on each server.
resource roles 'Microsoft.App/jobs@2024-03-01' = {
  name: '${name}-roles'
  location: location
  tags: tags
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      triggerType: 'Manual'
      replicaTimeout: 300
      replicaRetryLimit: 1
      manualTriggerConfig: { parallelism: 1, replicaCompletionCount: 1 }
      secrets: [
        { name: 'administrator', value: administratorPassword }
        { name: 'database', value: databasePassword }
      ]
    }
    template: {
      containers: [for (one, i) in databases: {
        name: one.server
        image: 'docker.io/library/postgres:16-bookworm'
        command: ['/bin/sh', '-ec']
        args: [loadTextContent('make-role.sh')]
        env: [
          { name: 'PGHOST', value: servers[i].properties.fullyQualifiedDomainName }
          { name: 'PGUSER', value: administrator }
          { name: 'PGPASSWORD', secretRef: 'administrator' }  // pragma: allowlist secret
          { name: 'PGDATABASE', value: 'postgres' }
          { name: 'PGSSLMODE', value: 'require' }
          { name: 'ROLE_PASSWORD', secretRef: 'database' }  // pragma: allowlist secret
          { name: 'DATABASE', value: one.database }
        ]
        resources: { cpu: json('0.25'), memory: '0.5Gi' }
      }]
    }
  }
}

resource registration 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  // What Azure Bot Service itself stores stays within the EU.
  location: 'westeurope'
  tags: tags
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Regiebot'
    endpoint: 'https://${publicHost}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppTenantId: subscription().tenantId
    msaAppMSIResourceId: identity.id
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: registration
  name: 'MsTeamsChannel'
  location: 'westeurope'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true, enableCalling: false }
  }
}

@description('What --host and --app-id of `regiebot manifest` are.')
output publicHost string = publicHost
output appId string = identity.properties.clientId
